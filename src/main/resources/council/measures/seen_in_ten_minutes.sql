-- title: Seen in 10 minutes
-- unit: %
-- direction: up
-- target: 85
-- source: visits.fact
-- meaning: Of visitors with an appointment, the share seen within 10 minutes of the time given, or of arriving if that was later. Who did not come when called is left out; who left without being seen was not seen in time.
select id::text as id, token as reference, day, service, null::text as ward, 'face_to_face' as channel, place as detail,
       case when late <= 600 then 1 else 0 end as counts
from visits.fact
where appointment_at is not null and (seen_at is not null or state = 'left') and day >= :from and day < :until
