-- CreateEnum
CREATE TYPE "disclosure_word_kind" AS ENUM ('ADDRESS', 'MINOR', 'HEALTH');

-- CreateEnum
CREATE TYPE "voucher_state" AS ENUM ('RECEIVED', 'PURPOSE_STATED', 'HANDLER_SIGNED', 'REVIEWED', 'CO_SIGNED', 'BOOKED');

-- CreateEnum
CREATE TYPE "voucher_side" AS ENUM ('INCOME', 'EXPENSE');

-- CreateEnum
CREATE TYPE "voucher_step_kind" AS ENUM ('RECEIVED', 'PURPOSE_STATED', 'SIGNED', 'REVIEWED', 'CO_SIGNED', 'BOOKED', 'RETURNED');

-- AlterTable
ALTER TABLE "disclosure" ADD COLUMN     "expired_at" TIMESTAMPTZ(3),
ADD COLUMN     "expires_on" DATE,
ADD COLUMN     "procedure_id" UUID;

-- AlterTable
ALTER TABLE "disclosure_review" ADD COLUMN     "checks" JSONB;

-- AlterTable
ALTER TABLE "disclosure_version" ADD COLUMN     "signatories" JSONB;

-- CreateTable
CREATE TABLE "disclosure_confirmation" (
    "id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "kind" "disclosure_word_kind" NOT NULL,
    "words" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "confirmer_id" UUID NOT NULL,
    "confirmer_name" TEXT NOT NULL,
    "confirmed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "disclosure_confirmation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "voucher" (
    "id" UUID NOT NULL,
    "division_code" VARCHAR(12) NOT NULL,
    "state" "voucher_state" NOT NULL DEFAULT 'RECEIVED',
    "occurred_on" DATE NOT NULL,
    "amount_fen" BIGINT NOT NULL,
    "side" "voucher_side" NOT NULL,
    "account" TEXT NOT NULL,
    "purpose" TEXT NOT NULL DEFAULT '',
    "handler_id" UUID NOT NULL,
    "handler_name" TEXT NOT NULL,
    "witness" TEXT,
    "attachment_ids" UUID[],
    "photos_public" BOOLEAN NOT NULL DEFAULT false,
    "round" INTEGER NOT NULL DEFAULT 1,
    "receiver_id" UUID NOT NULL,
    "receiver_name" TEXT NOT NULL,
    "book_number" TEXT,
    "book_year" INTEGER,
    "booked_at" TIMESTAMPTZ(3),
    "disclosure_id" UUID,
    "row_id" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "voucher_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "voucher_step" (
    "id" UUID NOT NULL,
    "voucher_id" UUID NOT NULL,
    "round" INTEGER NOT NULL,
    "kind" "voucher_step_kind" NOT NULL,
    "person_id" UUID NOT NULL,
    "person_name" TEXT NOT NULL,
    "person_post" TEXT NOT NULL,
    "words" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "voucher_step_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "disclosure_confirmation_version_id_kind_words_key" ON "disclosure_confirmation"("version_id", "kind", "words");

-- CreateIndex
CREATE INDEX "voucher_division_code_state_occurred_on_idx" ON "voucher"("division_code", "state", "occurred_on");

-- CreateIndex
CREATE INDEX "voucher_division_code_created_at_id_idx" ON "voucher"("division_code", "created_at" DESC, "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "voucher_division_code_book_year_book_number_key" ON "voucher"("division_code", "book_year", "book_number");

-- CreateIndex
CREATE UNIQUE INDEX "voucher_step_voucher_id_round_kind_person_id_key" ON "voucher_step"("voucher_id", "round", "kind", "person_id");

-- CreateIndex
CREATE INDEX "disclosure_procedure_id_idx" ON "disclosure"("procedure_id");

-- CreateIndex
CREATE INDEX "disclosure_expires_on_idx" ON "disclosure"("expires_on");

-- AddForeignKey
ALTER TABLE "disclosure_confirmation" ADD CONSTRAINT "disclosure_confirmation_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "disclosure_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "voucher_step" ADD CONSTRAINT "voucher_step_voucher_id_fkey" FOREIGN KEY ("voucher_id") REFERENCES "voucher"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What is booked is what the accounts were made of: nothing of it changes but where it stands in them. Signatures never change.
CREATE FUNCTION "refuse_booked_voucher"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'booked vouchers and their signatures are immutable' USING ERRCODE = 'restrict_violation';
END
$$;

CREATE TRIGGER "voucher_immutable" BEFORE UPDATE ON "voucher"
FOR EACH ROW WHEN (OLD.state = 'BOOKED' AND (to_jsonb(OLD) - 'disclosure_id' - 'row_id') IS DISTINCT FROM (to_jsonb(NEW) - 'disclosure_id' - 'row_id'))
EXECUTE FUNCTION "refuse_booked_voucher"();

CREATE TRIGGER "voucher_kept" BEFORE DELETE ON "voucher"
FOR EACH ROW WHEN (OLD.state = 'BOOKED') EXECUTE FUNCTION "refuse_booked_voucher"();

CREATE TRIGGER "voucher_step_immutable" BEFORE UPDATE OR DELETE ON "voucher_step"
FOR EACH ROW EXECUTE FUNCTION "refuse_booked_voucher"();

-- So is what somebody vouched for.
CREATE TRIGGER "disclosure_confirmation_immutable" BEFORE UPDATE OR DELETE ON "disclosure_confirmation"
FOR EACH ROW EXECUTE FUNCTION "refuse_published_disclosure"();
