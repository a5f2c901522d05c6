-- What was published stays word for word; a revision is a row of its own. Prisma's schema cannot say it, so it stands here.
CREATE FUNCTION "refuse_published_notice"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'published notice versions are immutable' USING ERRCODE = 'restrict_violation';
END
$$;

CREATE TRIGGER "notice_version_immutable" BEFORE UPDATE OR DELETE ON "notice_version"
FOR EACH ROW EXECUTE FUNCTION "refuse_published_notice"();
