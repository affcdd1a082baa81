-- A tutorial: labelled examples that every rater of a campaign sees before practice, and nobody is asked about.

alter table campaign add column tutorial int not null default 0
  constraint campaign_tutorial_is_small check (tutorial between 0 and 20 and tutorial % 2 = 0);

create function campaign_tutorial_is_fixed_from_launch_on() returns trigger language plpgsql as $$
begin
  if old.status <> 'DRAFT' and new.tutorial <> old.tutorial then
    raise exception 'campaign % is %: its tutorial is fixed from launch on', old.slug, old.status
      using errcode = 'check_violation', constraint = 'campaign_is_fixed_from_launch_on';
  end if;
  return new;
end $$;

create trigger campaign_tutorial_is_fixed_from_launch_on before update on campaign
  for each row execute function campaign_tutorial_is_fixed_from_launch_on();

-- Drawn once when the images are made ready. None of these pictures is dealt to any rater of the campaign.
create table tutorial_example (
  campaign_id uuid not null constraint example_belongs_to_a_campaign references campaign (id) on delete cascade,
  number      int not null constraint example_number_starts_at_one check (number >= 1),
  image_id    uuid not null constraint example_shows_an_image references image (id),
  truth       text not null constraint example_truth_is_known check (truth in ('REAL', 'FAKE')),
  primary key (campaign_id, number),
  constraint example_is_shown_once unique (campaign_id, image_id)
);
