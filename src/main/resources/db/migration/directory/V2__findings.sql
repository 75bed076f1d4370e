-- A council has some hundred services and articles: they are read through faster than an index of letters is, and no
-- search used it.
drop index directory.finding_says;
