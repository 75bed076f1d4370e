-- Addresses are found by a part of their line too: the name of the street.
create index address_line on places.address using gin (line public.gin_trgm_ops);
