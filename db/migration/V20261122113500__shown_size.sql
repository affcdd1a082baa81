-- The side in CSS pixels at which a page showed the image of a timed trial: small windows scale images down. Null where the page
-- did not say, as before this column.
alter table judgement add column shown_px double precision;
