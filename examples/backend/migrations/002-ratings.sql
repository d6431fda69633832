-- Kept by write: a listing reads one row per product, however many reviews there are. Product '' is the whole shop.
create table ratings (
  product text collate "C" primary key,
  count integer not null,
  -- numeric, so that adding and taking away the same rating leaves no rest.
  sum numeric not null,
  one integer not null,
  two integer not null,
  three integer not null,
  four integer not null,
  five integer not null,
  -- Milliseconds since 1970 of the first and the last dated review.
  first_at double precision,
  last_at double precision
);

-- What was received and is not shown, so that "how reviews are collected" adds up. Product '' is the whole shop.
create table held (
  product text collate "C" not null,
  status text not null,
  reason text not null,
  count integer not null,
  primary key (product, status, reason)
);

create function first_review_at(subject text) returns double precision language sql stable as $$
  select case when subject = ''
    then (select at from reviews where status = 'published' and at > '-infinity' order by at, id limit 1)
    else (select at from reviews
          where product = subject and status = 'published' and at > '-infinity' order by at, id limit 1)
  end
$$;

create function last_review_at(subject text) returns double precision language sql stable as $$
  select nullif(case when subject = ''
    then (select at from reviews where status = 'published' order by at desc, id desc limit 1)
    else (select at from reviews where product = subject and status = 'published' order by at desc, id desc limit 1)
  end, '-infinity')
$$;

-- Per statement, not per row, so that an import of a thousand rows costs one pass. Subjects are written in
-- one order by everybody, so that two writers wait for each other instead of blocking each other.
create function keep_ratings() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then
    perform from ratings
    where product = '' or product in (select product from removed) order by product for update;

    update ratings as kept set
      count = kept.count - gone.count, sum = kept.sum - gone.sum,
      one = kept.one - gone.one, two = kept.two - gone.two, three = kept.three - gone.three,
      four = kept.four - gone.four, five = kept.five - gone.five,
      first_at = first_review_at(kept.product), last_at = last_review_at(kept.product)
    from (
      select subject, count(*)::integer as count, sum(rating::numeric) as sum,
        count(*) filter (where star = 1)::integer as one, count(*) filter (where star = 2)::integer as two,
        count(*) filter (where star = 3)::integer as three, count(*) filter (where star = 4)::integer as four,
        count(*) filter (where star = 5)::integer as five
      from removed cross join lateral (values (product), ('')) as subjects (subject)
      where status = 'published' and subject is not null
      group by subject
    ) as gone
    where kept.product = gone.subject;

    update held as kept set count = kept.count - gone.count
    from (
      select subject, status, reason, count(*)::integer as count
      from removed cross join lateral (values (product), ('')) as subjects (subject)
      where status <> 'published' and subject is not null
      group by subject, status, reason
    ) as gone
    where kept.product = gone.subject and kept.status = gone.status and kept.reason = gone.reason;
  end if;

  if tg_op <> 'DELETE' then
    insert into ratings as kept (product, count, sum, one, two, three, four, five, first_at, last_at)
    select subject, count(*), sum(rating::numeric),
      count(*) filter (where star = 1), count(*) filter (where star = 2), count(*) filter (where star = 3),
      count(*) filter (where star = 4), count(*) filter (where star = 5),
      min(at) filter (where at > '-infinity'), max(at) filter (where at > '-infinity')
    from added cross join lateral (values (product), ('')) as subjects (subject)
    where status = 'published' and subject is not null
    group by subject order by subject
    on conflict (product) do update set
      count = kept.count + excluded.count, sum = kept.sum + excluded.sum,
      one = kept.one + excluded.one, two = kept.two + excluded.two, three = kept.three + excluded.three,
      four = kept.four + excluded.four, five = kept.five + excluded.five,
      first_at = least(kept.first_at, excluded.first_at), last_at = greatest(kept.last_at, excluded.last_at);

    insert into held as kept (product, status, reason, count)
    select subject, status, reason, count(*)
    from added cross join lateral (values (product), ('')) as subjects (subject)
    where status <> 'published' and subject is not null
    group by subject, status, reason order by subject, status, reason
    on conflict (product, status, reason) do update set count = kept.count + excluded.count;
  end if;

  if tg_op <> 'INSERT' then
    delete from ratings where count = 0 and (product = '' or product in (select product from removed));
    delete from held where count = 0 and (product = '' or product in (select product from removed));
  end if;
  return null;
end
$$;

create trigger ratings_after_insert after insert on reviews
  referencing new table as added for each statement execute function keep_ratings();
create trigger ratings_after_update after update on reviews
  referencing old table as removed new table as added for each statement execute function keep_ratings();
create trigger ratings_after_delete after delete on reviews
  referencing old table as removed for each statement execute function keep_ratings();
