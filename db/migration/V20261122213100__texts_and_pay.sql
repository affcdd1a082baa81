-- What a campaign says in its own words, and what its raters are paid: told before anybody agrees to take part, so fixed from
-- launch on.

-- {"purpose": {"en": "…", "zh": "…"}, "instructions": …, "consent": …, "debrief": …, "contact": …}; null: our own words
alter table campaign add column texts jsonb;
-- {"amount": 2.50, "currency": "USD", "minutes": 12, "feePercent": 33.3, "bonus": {"en": "…"}}; null: nothing is promised
alter table campaign add column pay jsonb;
alter table campaign add constraint campaign_past_promises_nothing
  check (origin <> 'PAST' or texts is null and pay is null and target is null);
alter table campaign add constraint campaign_pay_is_a_sum check (pay is null
  or (pay ->> 'amount')::numeric > 0 and pay ->> 'currency' ~ '^[A-Z]{3}$' and (pay ->> 'minutes')::int > 0);

create function campaign_terms_are_fixed_from_launch_on() returns trigger language plpgsql as $$
begin
  if old.status <> 'DRAFT' and (new.texts, new.pay) is distinct from (old.texts, old.pay) then
    raise exception 'campaign % is %: what raters are told and paid is fixed from launch on', old.slug, old.status
      using errcode = 'check_violation', constraint = 'campaign_terms_are_fixed_from_launch_on';
  end if;
  return new;
end $$;

create trigger campaign_terms_are_fixed_from_launch_on before update on campaign
  for each row execute function campaign_terms_are_fixed_from_launch_on();
