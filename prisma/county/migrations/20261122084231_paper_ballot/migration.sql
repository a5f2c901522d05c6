-- AlterTable
ALTER TABLE "paper_batch" ADD COLUMN     "difference_count" INTEGER,
ADD COLUMN     "resolved_by_id" UUID,
ADD COLUMN     "resolved_by_name" TEXT,
ADD COLUMN     "summary" JSONB;

-- CreateTable
CREATE TABLE "paper_enterer" (
    "evaluation_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "person_name" TEXT NOT NULL,
    "appointed_by_name" TEXT NOT NULL,
    "appointed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "paper_enterer_pkey" PRIMARY KEY ("evaluation_id","person_id")
);

-- CreateIndex
CREATE INDEX "helper_session_helper_id_started_at_idx" ON "helper_session"("helper_id", "started_at");
