-- What is open without names has no keys to vote with: it goes back to a draft, to be opened anew. Results that were counted stay.
DELETE FROM "ballot";
DELETE FROM "evaluation_elector" WHERE "evaluation_id" IN (SELECT "id" FROM "evaluation" WHERE "anonymous" AND "state" = 'OPEN');
UPDATE "evaluation" SET "state" = 'DRAFT', "opens_at" = NULL, "electorate_count" = 0 WHERE "anonymous" AND "state" = 'OPEN';

-- CreateEnum
CREATE TYPE "paper_batch_state" AS ENUM ('ENTERING', 'COMPARING', 'AGREED', 'SIGNED', 'DISCARDED');

-- CreateEnum
CREATE TYPE "elector_channel" AS ENUM ('PHONE', 'PAPER');

-- AlterEnum
ALTER TYPE "evaluation_state" ADD VALUE 'COUNTING';

-- DropForeignKey
ALTER TABLE "ballot" DROP CONSTRAINT "ballot_evaluation_id_fkey";

-- AlterTable
ALTER TABLE "evaluation_elector" ADD COLUMN     "channel" "elector_channel" NOT NULL DEFAULT 'PHONE';

-- DropTable
DROP TABLE "ballot";

-- CreateTable
CREATE TABLE "ballot_key" (
    "evaluation_id" UUID NOT NULL,
    "part_id" TEXT NOT NULL,
    "modulus" BYTEA NOT NULL,
    "exponent" BYTEA NOT NULL,
    "sealed_private_key" BYTEA,

    CONSTRAINT "ballot_key_pkey" PRIMARY KEY ("evaluation_id","part_id")
);

-- CreateTable
CREATE TABLE "ballot_issue" (
    "evaluation_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "part_id" TEXT NOT NULL,
    "blinded_digest" BYTEA NOT NULL,

    CONSTRAINT "ballot_issue_pkey" PRIMARY KEY ("evaluation_id","person_id","part_id")
);

-- CreateTable
CREATE TABLE "secret_ballot" (
    "evaluation_id" UUID NOT NULL,
    "part_id" TEXT NOT NULL,
    "number" BYTEA NOT NULL,
    "signature" BYTEA NOT NULL,
    "answers" JSONB NOT NULL,
    "revision" INTEGER NOT NULL,

    CONSTRAINT "secret_ballot_pkey" PRIMARY KEY ("evaluation_id","part_id","number")
);

-- CreateTable
CREATE TABLE "paper_batch" (
    "id" UUID NOT NULL,
    "evaluation_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "state" "paper_batch_state" NOT NULL DEFAULT 'ENTERING',
    "sheets" INTEGER NOT NULL,
    "opened_by_id" UUID NOT NULL,
    "opened_by_name" TEXT NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "agreed" JSONB,
    "photo_ids" UUID[],
    "signed_by_id" UUID,
    "signed_by_name" TEXT,
    "signed_at" TIMESTAMPTZ(3),
    "reason" TEXT,

    CONSTRAINT "paper_batch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "paper_entry" (
    "batch_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "person_name" TEXT NOT NULL,
    "answers" JSONB NOT NULL,
    "submitted_at" TIMESTAMPTZ(3),

    CONSTRAINT "paper_entry_pkey" PRIMARY KEY ("batch_id","person_id")
);

-- CreateTable
CREATE TABLE "helper_session" (
    "id" UUID NOT NULL,
    "evaluation_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "helper_id" UUID NOT NULL,
    "helper_name" TEXT NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "helper_session_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "paper_batch_evaluation_id_number_key" ON "paper_batch"("evaluation_id", "number");

-- CreateIndex
CREATE INDEX "helper_session_evaluation_id_person_id_idx" ON "helper_session"("evaluation_id", "person_id");

-- AddForeignKey
ALTER TABLE "paper_entry" ADD CONSTRAINT "paper_entry_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "paper_batch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
