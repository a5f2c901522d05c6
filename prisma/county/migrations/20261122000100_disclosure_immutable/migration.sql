-- A published version is what everybody was told: it is neither changed nor deleted, whoever asks. Prisma's schema cannot
-- say it, so it stands here.
CREATE FUNCTION "refuse_published_disclosure"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'published disclosure versions are immutable' USING ERRCODE = 'restrict_violation';
END
$$;

CREATE TRIGGER "disclosure_version_immutable" BEFORE UPDATE OR DELETE ON "disclosure_version"
FOR EACH ROW WHEN (OLD.state = 'PUBLISHED') EXECUTE FUNCTION "refuse_published_disclosure"();

-- So is an opinion once it is given, and what it was given on.
CREATE TRIGGER "disclosure_review_immutable" BEFORE UPDATE OR DELETE ON "disclosure_review"
FOR EACH ROW EXECUTE FUNCTION "refuse_published_disclosure"();

CREATE TRIGGER "disclosure_submission_immutable" BEFORE UPDATE OR DELETE ON "disclosure_submission"
FOR EACH ROW EXECUTE FUNCTION "refuse_published_disclosure"();
