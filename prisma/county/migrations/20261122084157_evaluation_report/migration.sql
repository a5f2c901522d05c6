-- CreateEnum
CREATE TYPE "panel_subject_kind" AS ENUM ('VILLAGE', 'GROUP');

-- CreateEnum
CREATE TYPE "panel_state" AS ENUM ('OPEN', 'CLOSED');

-- CreateTable
CREATE TABLE "evaluation_cross_table" (
    "evaluation_id" UUID NOT NULL,
    "row_axis" TEXT NOT NULL,
    "column_axis" TEXT NOT NULL,
    "cells" JSONB NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "evaluation_cross_table_pkey" PRIMARY KEY ("evaluation_id","row_axis","column_axis")
);

-- CreateTable
CREATE TABLE "evaluation_survey" (
    "evaluation_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "blend_id" TEXT NOT NULL,
    "value" INTEGER NOT NULL,
    "source" TEXT NOT NULL,
    "attachment_ids" UUID[],
    "reason" TEXT,
    "person_id" UUID NOT NULL,
    "person_name" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "evaluation_survey_pkey" PRIMARY KEY ("evaluation_id","version")
);

-- CreateTable
CREATE TABLE "screening_proposal" (
    "id" UUID NOT NULL,
    "division_code" VARCHAR(12) NOT NULL,
    "evaluation_id" UUID NOT NULL,
    "criteria" TEXT[],
    "evidence" TEXT NOT NULL,
    "proposer_id" UUID NOT NULL,
    "proposer_name" TEXT NOT NULL,
    "proposer_post" TEXT NOT NULL,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "screening_proposal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "panel" (
    "id" UUID NOT NULL,
    "division_code" VARCHAR(12) NOT NULL,
    "title" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "subject_kind" "panel_subject_kind" NOT NULL,
    "subjects" JSONB NOT NULL,
    "aspects" JSONB NOT NULL,
    "drop_extremes" BOOLEAN NOT NULL,
    "state" "panel_state" NOT NULL DEFAULT 'OPEN',
    "host_id" UUID NOT NULL,
    "host_name" TEXT NOT NULL,
    "host_kind" "office_kind" NOT NULL,
    "host_post" "office_post",
    "opens_at" TIMESTAMPTZ(3) NOT NULL,
    "closes_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),
    "closed_early_reason" TEXT,
    "result" JSONB,

    CONSTRAINT "panel_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "panel_scorer" (
    "panel_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "office" TEXT NOT NULL,

    CONSTRAINT "panel_scorer_pkey" PRIMARY KEY ("panel_id","person_id")
);

-- CreateTable
CREATE TABLE "panel_sheet" (
    "panel_id" UUID NOT NULL,
    "scorer_id" UUID NOT NULL,
    "subject_id" TEXT NOT NULL,
    "marks" JSONB NOT NULL,
    "note" TEXT NOT NULL,
    "attachment_ids" UUID[],
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "panel_sheet_pkey" PRIMARY KEY ("panel_id","scorer_id","subject_id")
);

-- CreateIndex
CREATE INDEX "screening_proposal_division_code_id_idx" ON "screening_proposal"("division_code", "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "screening_proposal_evaluation_id_key" ON "screening_proposal"("evaluation_id");

-- CreateIndex
CREATE INDEX "panel_division_code_id_idx" ON "panel"("division_code", "id" DESC);

-- CreateIndex
CREATE INDEX "panel_scorer_person_id_idx" ON "panel_scorer"("person_id");

-- AddForeignKey
ALTER TABLE "panel_scorer" ADD CONSTRAINT "panel_scorer_panel_id_fkey" FOREIGN KEY ("panel_id") REFERENCES "panel"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "panel_sheet" ADD CONSTRAINT "panel_sheet_panel_id_fkey" FOREIGN KEY ("panel_id") REFERENCES "panel"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What was published of a round, and what was put before the township, stays as it was: a correction is a further row.
CREATE FUNCTION "refuse_evaluation_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'published results are immutable' USING ERRCODE = 'restrict_violation';
END
$$;

CREATE TRIGGER "evaluation_cross_table_immutable" BEFORE UPDATE OR DELETE ON "evaluation_cross_table"
FOR EACH ROW EXECUTE FUNCTION "refuse_evaluation_change"();

CREATE TRIGGER "evaluation_survey_immutable" BEFORE UPDATE OR DELETE ON "evaluation_survey"
FOR EACH ROW EXECUTE FUNCTION "refuse_evaluation_change"();

CREATE TRIGGER "screening_proposal_immutable" BEFORE UPDATE OR DELETE ON "screening_proposal"
FOR EACH ROW EXECUTE FUNCTION "refuse_evaluation_change"();

CREATE TRIGGER "panel_closed_immutable" BEFORE UPDATE OR DELETE ON "panel"
FOR EACH ROW WHEN (OLD.state = 'CLOSED') EXECUTE FUNCTION "refuse_evaluation_change"();
