create table organization_past_hours (
    center_id        uuid       not null,
    until_on         date       not null,
    morning_opens    varchar(5) not null,
    morning_closes   varchar(5) not null,
    afternoon_opens  varchar(5),
    afternoon_closes varchar(5),
    constraint organization_past_hours_pk primary key (center_id, until_on),
    constraint organization_past_hours_center_fk foreign key (center_id) references organization_center (id)
);
comment on table organization_past_hours is 'hours that a centre kept before it changed them: an act counts by the hours of its day (行政许可法 art. 32; 民法典 art. 203)';
comment on column organization_past_hours.until_on is 'the first day on which they no longer hold for the periods that run there';
