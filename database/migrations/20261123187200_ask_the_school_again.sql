-- Before an agreement is drawn the school is asked once more (domain §B.4); who agreed there stays written down.
alter table agreement add column school_agreed_by text;
