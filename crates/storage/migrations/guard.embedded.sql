create trigger if not exists entry_kept before delete on entry begin select raise(abort, 'the journal only grows'); end;
create trigger if not exists entry_fixed before update on entry begin select raise(abort, 'the journal only grows'); end;
create trigger if not exists transfer_kept before delete on transfer begin select raise(abort, 'transfers stand'); end;
create trigger if not exists transfer_fixed before update on transfer begin select raise(abort, 'transfers stand'); end;
