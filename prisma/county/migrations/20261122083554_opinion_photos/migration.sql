-- AlterTable
ALTER TABLE "disclosure_review" ADD COLUMN     "attachment_ids" UUID[] DEFAULT ARRAY[]::UUID[];

-- AlterTable
ALTER TABLE "procedure_opinion" ADD COLUMN     "attachment_ids" UUID[] DEFAULT ARRAY[]::UUID[];
