-- CreateEnum
CREATE TYPE "assembly_demand_base" AS ENUM ('VILLAGERS', 'REPRESENTATIVES');

-- AlterTable
ALTER TABLE "procedure" ADD COLUMN     "withdrawn_at" TIMESTAMPTZ(3),
ADD COLUMN     "withdrawn_for" TEXT;

-- AlterTable
ALTER TABLE "procedure_roster_entry" ADD COLUMN     "sign_in_way" TEXT,
ADD COLUMN     "signed_in_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "procedure_session" ADD COLUMN     "composition" JSONB;

-- CreateTable
CREATE TABLE "assembly_demand" (
    "id" UUID NOT NULL,
    "division_code" VARCHAR(12) NOT NULL,
    "body" TEXT NOT NULL,
    "by" "assembly_demand_base" NOT NULL,
    "topic" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "opener_id" UUID NOT NULL,
    "opener_label" TEXT NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "rule" JSONB NOT NULL,
    "base" INTEGER NOT NULL,
    "needed" INTEGER NOT NULL,
    "convene_days" INTEGER NOT NULL,
    "convene_rule" TEXT NOT NULL,
    "online_count" INTEGER NOT NULL DEFAULT 0,
    "paper_count" INTEGER NOT NULL DEFAULT 0,
    "reached_at" TIMESTAMPTZ(3),
    "due_at" TIMESTAMPTZ(3),
    "convened_at" TIMESTAMPTZ(3),
    "convened_by" TEXT,
    "starts_at" TIMESTAMPTZ(3),
    "place" TEXT,
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "assembly_demand_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "assembly_demand_signature" (
    "demand_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "signed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "assembly_demand_signature_pkey" PRIMARY KEY ("demand_id","person_id")
);

-- CreateTable
CREATE TABLE "assembly_demand_sheet" (
    "id" UUID NOT NULL,
    "demand_id" UUID NOT NULL,
    "count" INTEGER NOT NULL,
    "attachment_id" UUID NOT NULL,
    "entered_by_id" UUID NOT NULL,
    "entered_by" TEXT NOT NULL,
    "entered_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "assembly_demand_sheet_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "assembly_demand_division_code_opened_at_id_idx" ON "assembly_demand"("division_code", "opened_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "assembly_demand_sheet_demand_id_idx" ON "assembly_demand_sheet"("demand_id");

-- CreateIndex
CREATE INDEX "assembly_demand_sheet_attachment_id_idx" ON "assembly_demand_sheet"("attachment_id");

-- AddForeignKey
ALTER TABLE "assembly_demand_signature" ADD CONSTRAINT "assembly_demand_signature_demand_id_fkey" FOREIGN KEY ("demand_id") REFERENCES "assembly_demand"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assembly_demand_sheet" ADD CONSTRAINT "assembly_demand_sheet_demand_id_fkey" FOREIGN KEY ("demand_id") REFERENCES "assembly_demand"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What was signed stays signed.
CREATE TRIGGER "assembly_demand_signature_immutable" BEFORE UPDATE OR DELETE ON "assembly_demand_signature"
FOR EACH ROW EXECUTE FUNCTION "refuse_procedure_record"();

CREATE TRIGGER "assembly_demand_sheet_immutable" BEFORE UPDATE OR DELETE ON "assembly_demand_sheet"
FOR EACH ROW EXECUTE FUNCTION "refuse_procedure_record"();
