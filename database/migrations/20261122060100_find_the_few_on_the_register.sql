-- Nearly everyone is enrolled; whoever is not is found without reading past those who are.
create index volunteer_not_enrolled_by_township on volunteer (p4, status, name, id) where status <> 'enrolled';
create index volunteer_not_enrolled_by_county on volunteer (p3, status, name, id) where status <> 'enrolled';
create index volunteer_not_enrolled_by_city on volunteer (p2, status, name, id) where status <> 'enrolled';
create index volunteer_not_enrolled_by_province on volunteer (p1, status, name, id) where status <> 'enrolled';
create index volunteer_not_enrolled on volunteer (status, name, id) where status <> 'enrolled';
