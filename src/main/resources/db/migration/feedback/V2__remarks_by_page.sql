create index answer_remark on feedback.answer (page, day desc) where wrong is not null;
