-- CreateEnum
CREATE TYPE "register_kind" AS ENUM ('POWER', 'RULES', 'ASSET', 'CONTRACT');

-- CreateTable
CREATE TABLE "register_entry" (
    "id" UUID NOT NULL,
    "division_code" VARCHAR(12) NOT NULL,
    "kind" "register_kind" NOT NULL,
    "code" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "register_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "register_version" (
    "entry_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "reason" TEXT NOT NULL,
    "author_id" UUID NOT NULL,
    "author_name" TEXT NOT NULL,
    "author_post" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "register_version_pkey" PRIMARY KEY ("entry_id","version")
);

-- CreateTable
CREATE TABLE "rules_filing" (
    "entry_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "filed_on" DATE NOT NULL,
    "number" TEXT NOT NULL,
    "remark" TEXT NOT NULL DEFAULT '',
    "filer_id" UUID NOT NULL,
    "filer_name" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "rules_filing_pkey" PRIMARY KEY ("entry_id","version")
);

-- CreateTable
CREATE TABLE "register_inspection" (
    "id" UUID NOT NULL,
    "division_code" VARCHAR(12) NOT NULL,
    "seen_up_to" TIMESTAMPTZ(3) NOT NULL,
    "changes" INTEGER NOT NULL,
    "opinion" TEXT NOT NULL,
    "inspector_id" UUID NOT NULL,
    "inspector_name" TEXT NOT NULL,
    "inspector_post" TEXT NOT NULL,
    "inspected_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "register_inspection_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "register_entry_division_code_kind_changed_at_id_idx" ON "register_entry"("division_code", "kind", "changed_at" DESC, "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "register_entry_division_code_kind_code_key" ON "register_entry"("division_code", "kind", "code");

-- CreateIndex
CREATE INDEX "register_version_recorded_at_idx" ON "register_version"("recorded_at");

-- CreateIndex
CREATE INDEX "register_inspection_division_code_seen_up_to_idx" ON "register_inspection"("division_code", "seen_up_to" DESC);

-- AddForeignKey
ALTER TABLE "register_version" ADD CONSTRAINT "register_version_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "register_entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A version says what the register held and who wrote it; an inspection and a filing say who looked. None is edited or
-- deleted, whoever asks. Prisma's schema cannot say it, so it stands here.
CREATE FUNCTION "refuse_register_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'what a register holds is immutable' USING ERRCODE = 'restrict_violation';
END
$$;

CREATE TRIGGER "register_version_immutable" BEFORE UPDATE OR DELETE ON "register_version"
FOR EACH ROW EXECUTE FUNCTION "refuse_register_change"();

CREATE TRIGGER "rules_filing_immutable" BEFORE UPDATE OR DELETE ON "rules_filing"
FOR EACH ROW EXECUTE FUNCTION "refuse_register_change"();

CREATE TRIGGER "register_inspection_immutable" BEFORE UPDATE OR DELETE ON "register_inspection"
FOR EACH ROW EXECUTE FUNCTION "refuse_register_change"();
