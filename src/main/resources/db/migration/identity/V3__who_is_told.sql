-- For the statements of other modules: who is to be told of something. Only those who can sign in are.
create function identity.works_here(person text) returns boolean language sql stable as $$
    select exists (select from identity.staff where username = person and enabled)
$$;

-- Those who hold a role: in the team, or anywhere when nobody in the team does.
create function identity.holders(of_role text, in_team text) returns setof text language sql stable as $$
    with holding as (
        select r.username,
               exists (select from identity.staff_team t where t.username = r.username and t.team = in_team) as inside
          from identity.staff_role r
          join identity.staff s on s.username = r.username and s.enabled
         where r.role = of_role
    )
    select username from holding where inside or not exists (select from holding where inside)
$$;

-- Those who lead a team. A team that nobody leads has those who oversee all.
create function identity.leaders(of_team text) returns setof text language sql stable as $$
    select identity.holders(coalesce((select led_by from identity.team where key = of_team), 'supervisor'), of_team)
$$;
