create or replace function only_grows() returns trigger language plpgsql as $body$
begin raise exception 'the journal only grows'; end $body$;
create or replace trigger entry_fixed before update or delete on entry for each row execute function only_grows();
create or replace trigger transfer_fixed before update or delete on transfer for each row execute function only_grows();
