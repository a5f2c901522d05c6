-- CreateEnum
CREATE TYPE "procedure_template" AS ENUM ('DELIBERATION', 'LEVY', 'VILLAGE_RULES', 'ASSET_DISPOSAL', 'POVERTY_MONITORING', 'MICRO_POWER');

-- CreateEnum
CREATE TYPE "procedure_stage_kind" AS ENUM ('TASK', 'MEETING', 'DISCLOSURE', 'ARCHIVE');

-- CreateEnum
CREATE TYPE "procedure_turn" AS ENUM ('VILLAGE', 'TOWNSHIP', 'COUNTY');

-- CreateTable
CREATE TABLE "procedure" (
    "id" UUID NOT NULL,
    "division_code" VARCHAR(12) NOT NULL,
    "template" "procedure_template" NOT NULL,
    "matter_type" TEXT NOT NULL,
    "power_code" TEXT,
    "title" TEXT NOT NULL,
    "stage" TEXT NOT NULL,
    "stage_kind" "procedure_stage_kind" NOT NULL,
    "turn" "procedure_turn" NOT NULL,
    "stage_number" INTEGER NOT NULL,
    "stage_count" INTEGER NOT NULL,
    "plan_version" INTEGER NOT NULL,
    "state" JSONB NOT NULL,
    "proposer_id" UUID NOT NULL,
    "proposer_name" TEXT NOT NULL,
    "proposer_post" TEXT NOT NULL,
    "applicant_id" UUID,
    "disclosed" BOOLEAN NOT NULL,
    "awaits_opinion" BOOLEAN NOT NULL DEFAULT false,
    "opinion_since" TIMESTAMPTZ(3),
    "meeting_at" TIMESTAMPTZ(3),
    "posted_until" TIMESTAMPTZ(3),
    "open_objections" INTEGER NOT NULL DEFAULT 0,
    "objection_due_at" TIMESTAMPTZ(3),
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "due_at" TIMESTAMPTZ(3),
    "archived_at" TIMESTAMPTZ(3),
    "moved_at" TIMESTAMPTZ(3) NOT NULL,
    "disclosure_id" UUID,

    CONSTRAINT "procedure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "procedure_plan" (
    "procedure_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "text" TEXT NOT NULL,
    "attachment_ids" UUID[] DEFAULT ARRAY[]::UUID[],
    "note" TEXT,
    "author_id" UUID NOT NULL,
    "author_name" TEXT NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,
    "frozen" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "procedure_plan_pkey" PRIMARY KEY ("procedure_id","version")
);

-- CreateTable
CREATE TABLE "procedure_move" (
    "procedure_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "type" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "entry" JSONB NOT NULL,
    "person_id" UUID,
    "by_name" TEXT,
    "by_post" TEXT,

    CONSTRAINT "procedure_move_pkey" PRIMARY KEY ("procedure_id","number")
);

-- CreateTable
CREATE TABLE "procedure_session" (
    "id" UUID NOT NULL,
    "procedure_id" UUID NOT NULL,
    "stage" TEXT NOT NULL,
    "run" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "body" TEXT NOT NULL,
    "way" TEXT NOT NULL,
    "group_id" UUID,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "place" TEXT NOT NULL,
    "noticed_at" TIMESTAMPTZ(3) NOT NULL,
    "notice_entered_at" TIMESTAMPTZ(3) NOT NULL,
    "notice_late" BOOLEAN NOT NULL,
    "notice_witness_id" UUID,
    "notice_witness_name" TEXT,
    "noticed_by_name" TEXT NOT NULL,
    "roster_count" INTEGER NOT NULL,
    "household_count" INTEGER NOT NULL,
    "held_at" TIMESTAMPTZ(3),
    "entered_at" TIMESTAMPTZ(3),
    "late" BOOLEAN NOT NULL DEFAULT false,
    "witness_id" UUID,
    "witness_name" TEXT,
    "minutes" TEXT,
    "township_attendee" TEXT,
    "township_post" TEXT,
    "judgement" JSONB,

    CONSTRAINT "procedure_session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "procedure_roster_entry" (
    "session_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "household_id" UUID,
    "attended" BOOLEAN,
    "dissent_reason" TEXT,

    CONSTRAINT "procedure_roster_entry_pkey" PRIMARY KEY ("session_id","person_id")
);

-- CreateTable
CREATE TABLE "procedure_evidence" (
    "id" UUID NOT NULL,
    "procedure_id" UUID NOT NULL,
    "stage" TEXT NOT NULL,
    "run" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "session_id" UUID,
    "text" TEXT,
    "attachment_id" UUID,
    "happened_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "late" BOOLEAN NOT NULL,
    "witness_id" UUID,
    "witness_name" TEXT,
    "recorder_id" UUID NOT NULL,
    "recorder_name" TEXT NOT NULL,

    CONSTRAINT "procedure_evidence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "procedure_opinion" (
    "id" UUID NOT NULL,
    "procedure_id" UUID NOT NULL,
    "stage" TEXT NOT NULL,
    "run" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "text" TEXT,
    "supervisor_id" UUID NOT NULL,
    "supervisor_name" TEXT NOT NULL,
    "supervisor_post" TEXT NOT NULL,
    "given_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "procedure_opinion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "procedure_objection" (
    "id" UUID NOT NULL,
    "procedure_id" UUID NOT NULL,
    "stage" TEXT NOT NULL,
    "raiser_id" UUID NOT NULL,
    "raiser_label" TEXT NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "procedure_objection_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "procedure_objection_step" (
    "objection_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "text" TEXT,
    "by_id" UUID,
    "by_name" TEXT,
    "by_post" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "due_at" TIMESTAMPTZ(3),

    CONSTRAINT "procedure_objection_step_pkey" PRIMARY KEY ("objection_id","number")
);

-- CreateTable
CREATE TABLE "legal_rule_override" (
    "id" UUID NOT NULL,
    "region" VARCHAR(6) NOT NULL,
    "rule_id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "value" JSONB NOT NULL,
    "law" TEXT NOT NULL,
    "article" TEXT NOT NULL,
    "effective_from" DATE NOT NULL,
    "set_by_id" UUID NOT NULL,
    "set_by_name" TEXT NOT NULL,
    "set_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "legal_rule_override_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "procedure_division_code_moved_at_id_idx" ON "procedure"("division_code", "moved_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "procedure_objection_due_at_idx" ON "procedure"("objection_due_at");

-- CreateIndex
CREATE INDEX "procedure_applicant_id_idx" ON "procedure"("applicant_id");

-- CreateIndex
CREATE UNIQUE INDEX "procedure_session_procedure_id_stage_run_number_key" ON "procedure_session"("procedure_id", "stage", "run", "number");

-- CreateIndex
CREATE INDEX "procedure_evidence_procedure_id_idx" ON "procedure_evidence"("procedure_id");

-- CreateIndex
CREATE INDEX "procedure_evidence_attachment_id_idx" ON "procedure_evidence"("attachment_id");

-- CreateIndex
CREATE INDEX "procedure_opinion_procedure_id_idx" ON "procedure_opinion"("procedure_id");

-- CreateIndex
CREATE INDEX "procedure_objection_procedure_id_idx" ON "procedure_objection"("procedure_id");

-- CreateIndex
CREATE INDEX "procedure_objection_raiser_id_idx" ON "procedure_objection"("raiser_id");

-- CreateIndex
CREATE UNIQUE INDEX "legal_rule_override_region_rule_id_version_key" ON "legal_rule_override"("region", "rule_id", "version");

-- AddForeignKey
ALTER TABLE "procedure_plan" ADD CONSTRAINT "procedure_plan_procedure_id_fkey" FOREIGN KEY ("procedure_id") REFERENCES "procedure"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "procedure_move" ADD CONSTRAINT "procedure_move_procedure_id_fkey" FOREIGN KEY ("procedure_id") REFERENCES "procedure"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "procedure_session" ADD CONSTRAINT "procedure_session_procedure_id_fkey" FOREIGN KEY ("procedure_id") REFERENCES "procedure"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "procedure_roster_entry" ADD CONSTRAINT "procedure_roster_entry_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "procedure_session"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "procedure_evidence" ADD CONSTRAINT "procedure_evidence_procedure_id_fkey" FOREIGN KEY ("procedure_id") REFERENCES "procedure"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "procedure_opinion" ADD CONSTRAINT "procedure_opinion_procedure_id_fkey" FOREIGN KEY ("procedure_id") REFERENCES "procedure"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "procedure_objection" ADD CONSTRAINT "procedure_objection_procedure_id_fkey" FOREIGN KEY ("procedure_id") REFERENCES "procedure"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "procedure_objection_step" ADD CONSTRAINT "procedure_objection_step_objection_id_fkey" FOREIGN KEY ("objection_id") REFERENCES "procedure_objection"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What was done stays on record: moves, evidence, opinions, the steps of an objection and a region's rules are neither changed
-- nor deleted, whoever asks. Prisma's schema cannot say it, so it stands here.
CREATE FUNCTION "refuse_procedure_record"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'what is on record of a procedure is immutable' USING ERRCODE = 'restrict_violation';
END
$$;

CREATE TRIGGER "procedure_move_immutable" BEFORE UPDATE OR DELETE ON "procedure_move"
FOR EACH ROW EXECUTE FUNCTION "refuse_procedure_record"();

CREATE TRIGGER "procedure_evidence_immutable" BEFORE UPDATE OR DELETE ON "procedure_evidence"
FOR EACH ROW EXECUTE FUNCTION "refuse_procedure_record"();

CREATE TRIGGER "procedure_opinion_immutable" BEFORE UPDATE OR DELETE ON "procedure_opinion"
FOR EACH ROW EXECUTE FUNCTION "refuse_procedure_record"();

CREATE TRIGGER "procedure_objection_step_immutable" BEFORE UPDATE OR DELETE ON "procedure_objection_step"
FOR EACH ROW EXECUTE FUNCTION "refuse_procedure_record"();

CREATE TRIGGER "legal_rule_override_immutable" BEFORE UPDATE OR DELETE ON "legal_rule_override"
FOR EACH ROW EXECUTE FUNCTION "refuse_procedure_record"();

-- A plan that a body has seen, and a meeting that was held, stay as they were.
CREATE TRIGGER "procedure_plan_immutable" BEFORE UPDATE OR DELETE ON "procedure_plan"
FOR EACH ROW WHEN (OLD.frozen) EXECUTE FUNCTION "refuse_procedure_record"();

CREATE TRIGGER "procedure_session_immutable" BEFORE UPDATE OR DELETE ON "procedure_session"
FOR EACH ROW WHEN (OLD.held_at IS NOT NULL) EXECUTE FUNCTION "refuse_procedure_record"();

-- A procedure ends by being archived, never by being taken away.
CREATE TRIGGER "procedure_stays" BEFORE DELETE ON "procedure"
FOR EACH ROW EXECUTE FUNCTION "refuse_procedure_record"();
