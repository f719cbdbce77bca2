-- Nobody looks for answers by their age.
drop index idempotency_at;
-- Nobody looks for movements by their file: its accounts tell.
drop index transfer_dossier;
-- Room on the page for the next version of a row, so that it need not move.
alter table state set (fillfactor = 70);
alter table account set (fillfactor = 70);
-- What comes and goes with every truck is never looked for by the file it belongs to.
drop index handle_subject;
create index handle_subject on handle (subject) where kind not in ('pass', 'plate', 'slot-of-terminal');
-- States and entries stay on their page as they are; compressing them costs more than it saves.
alter table state set (toast_tuple_target = 8160);
alter table entry set (toast_tuple_target = 8160);
