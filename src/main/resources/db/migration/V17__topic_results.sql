-- what "done" can mean for a topic where the word alone says nothing, written code:label|…
alter table topic add column results_fa varchar(1000) default '' not null;
alter table topic add column results_en varchar(1000) default '' not null;
alter table report add column proposed_result varchar(40);
alter table report add column result varchar(40);
