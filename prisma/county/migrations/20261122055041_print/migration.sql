-- CreateTable
CREATE TABLE "wall_photo" (
    "id" UUID NOT NULL,
    "disclosure_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "division_code" VARCHAR(12) NOT NULL,
    "attachment_id" UUID NOT NULL,
    "place" TEXT NOT NULL,
    "taken_on" DATE NOT NULL,
    "recorder_id" UUID NOT NULL,
    "recorder_name" TEXT NOT NULL,
    "recorder_post" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "confirmer_id" UUID,
    "confirmer_name" TEXT,
    "confirmer_post" TEXT,
    "confirmed_at" TIMESTAMPTZ(3),
    "withdrawer_name" TEXT,
    "withdrawn_reason" TEXT,
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "wall_photo_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "wall_photo_disclosure_id_version_idx" ON "wall_photo"("disclosure_id", "version");

-- CreateIndex
CREATE UNIQUE INDEX "wall_photo_disclosure_id_attachment_id_key" ON "wall_photo"("disclosure_id", "attachment_id");

-- Evidence is withdrawn with a reason, never deleted, and what it says never changes; a confirmation or a withdrawal stays.
-- Prisma's schema cannot say it, so it stands here.
CREATE FUNCTION "refuse_wall_photo_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'wall photos are evidence: they are neither changed nor deleted' USING ERRCODE = 'restrict_violation';
END
$$;

CREATE TRIGGER "wall_photo_kept" BEFORE DELETE ON "wall_photo"
FOR EACH ROW EXECUTE FUNCTION "refuse_wall_photo_change"();

CREATE TRIGGER "wall_photo_immutable" BEFORE UPDATE ON "wall_photo"
FOR EACH ROW WHEN (
  (OLD."disclosure_id", OLD."version", OLD."division_code", OLD."attachment_id", OLD."place", OLD."taken_on",
    OLD."recorder_id", OLD."recorder_name", OLD."recorder_post", OLD."recorded_at")
  IS DISTINCT FROM
  (NEW."disclosure_id", NEW."version", NEW."division_code", NEW."attachment_id", NEW."place", NEW."taken_on",
    NEW."recorder_id", NEW."recorder_name", NEW."recorder_post", NEW."recorded_at")
  OR (OLD."confirmed_at" IS NOT NULL AND OLD."confirmed_at" IS DISTINCT FROM NEW."confirmed_at")
  OR (OLD."withdrawn_at" IS NOT NULL AND OLD."withdrawn_at" IS DISTINCT FROM NEW."withdrawn_at")
) EXECUTE FUNCTION "refuse_wall_photo_change"();
