-- CreateEnum
CREATE TYPE "disclosure_due_state" AS ENUM ('OWED', 'OFF');

-- CreateEnum
CREATE TYPE "calendar_frequency" AS ENUM ('MONTHLY', 'QUARTERLY', 'YEARLY');

-- CreateTable
CREATE TABLE "disclosure_due" (
    "id" UUID NOT NULL,
    "division_code" VARCHAR(12) NOT NULL,
    "catalogue_code" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "due_on" DATE NOT NULL,
    "state" "disclosure_due_state" NOT NULL DEFAULT 'OWED',
    "escalated_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "disclosure_due_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "disclosure_calendar_setting" (
    "id" UUID NOT NULL,
    "division_code" VARCHAR(12) NOT NULL,
    "catalogue_code" TEXT NOT NULL,
    "applicable" BOOLEAN NOT NULL DEFAULT true,
    "frequency" "calendar_frequency",
    "reason" TEXT NOT NULL DEFAULT '',
    "setter_id" UUID NOT NULL,
    "setter_name" TEXT NOT NULL,
    "setter_post" TEXT NOT NULL,
    "set_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "disclosure_calendar_setting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "job_run" (
    "job" TEXT NOT NULL,
    "slot" TEXT NOT NULL,
    "finished_at" TIMESTAMPTZ(3),
    "detail" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "job_run_pkey" PRIMARY KEY ("job","slot")
);

-- CreateIndex
CREATE INDEX "disclosure_due_division_code_due_on_idx" ON "disclosure_due"("division_code", "due_on");

-- CreateIndex
CREATE UNIQUE INDEX "disclosure_due_division_code_catalogue_code_period_key" ON "disclosure_due"("division_code", "catalogue_code", "period");

-- CreateIndex
CREATE INDEX "disclosure_calendar_setting_division_code_catalogue_code_se_idx" ON "disclosure_calendar_setting"("division_code", "catalogue_code", "set_at" DESC);

-- CreateIndex
CREATE INDEX "job_run_finished_at_idx" ON "job_run"("finished_at");
