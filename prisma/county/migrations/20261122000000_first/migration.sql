-- CreateEnum
CREATE TYPE "attachment_kind" AS ENUM ('IMAGE', 'DOCUMENT');

-- CreateEnum
CREATE TYPE "disclosure_kind" AS ENUM ('PARTY_AFFAIRS', 'VILLAGE_AFFAIRS', 'FINANCE', 'SPECIAL', 'COLLECTIVE');

-- CreateEnum
CREATE TYPE "disclosure_state" AS ENUM ('DRAFT', 'SUBMITTED', 'RETURNED', 'PUBLISHED');

-- CreateEnum
CREATE TYPE "review_decision" AS ENUM ('SIGN', 'RETURN', 'DISSENT');

-- CreateEnum
CREATE TYPE "evaluation_state" AS ENUM ('DRAFT', 'OPEN', 'CLOSED');

-- CreateEnum
CREATE TYPE "notice_kind" AS ENUM ('GENERAL', 'MEETING');

-- CreateEnum
CREATE TYPE "notice_importance" AS ENUM ('NORMAL', 'IMPORTANT', 'URGENT');

-- CreateEnum
CREATE TYPE "meeting_answer" AS ENUM ('COMING', 'LEAVE');

-- CreateEnum
CREATE TYPE "sex" AS ENUM ('FEMALE', 'MALE');

-- CreateEnum
CREATE TYPE "household_role" AS ENUM ('HEAD', 'SPOUSE', 'CHILD', 'CHILD_IN_LAW', 'GRANDCHILD', 'PARENT', 'PARENT_IN_LAW', 'GRANDPARENT', 'SIBLING', 'OTHER');

-- CreateEnum
CREATE TYPE "person_status" AS ENUM ('ACTIVE', 'MOVED_OUT', 'DECEASED');

-- CreateEnum
CREATE TYPE "kinship_kind" AS ENUM ('SPOUSE', 'PARENT', 'SIBLING');

-- CreateEnum
CREATE TYPE "office_kind" AS ENUM ('PARTY_MEMBER', 'REPRESENTATIVE', 'VILLAGE_CADRE', 'SUPERVISOR', 'WORK_TEAM_MEMBER', 'TOWNSHIP_STAFF', 'COUNTY_STAFF', 'COUNTY_ADMINISTRATOR');

-- CreateEnum
CREATE TYPE "office_post" AS ENUM ('VILLAGE_SECRETARY', 'VILLAGE_DIRECTOR', 'COMMITTEE_MEMBER', 'BRANCH_MEMBER', 'ACCOUNTANT', 'CLERK', 'COLLECTIVE_LEADER', 'SUPERVISION_CHAIR', 'GROUP_LEADER', 'FIRST_SECRETARY');

-- CreateEnum
CREATE TYPE "roster_import_state" AS ENUM ('PREVIEWED', 'CONFIRMED', 'DISCARDED');

-- CreateEnum
CREATE TYPE "policy_category" AS ENUM ('AGRICULTURE', 'SOCIAL_ASSISTANCE', 'HEALTH', 'EDUCATION', 'EMPLOYMENT', 'HOUSING', 'OLD_AGE', 'LAND', 'ENVIRONMENT', 'OTHER');

-- CreateTable
CREATE TABLE "attachment" (
    "id" UUID NOT NULL,
    "division_code" VARCHAR(12) NOT NULL,
    "uploader_id" UUID NOT NULL,
    "kind" "attachment_kind" NOT NULL,
    "file_name" TEXT NOT NULL,
    "content_type" TEXT NOT NULL,
    "byte_size" INTEGER NOT NULL,
    "width" INTEGER,
    "height" INTEGER,
    "digest" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "attachment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "disclosure" (
    "id" UUID NOT NULL,
    "division_code" VARCHAR(12) NOT NULL,
    "kind" "disclosure_kind" NOT NULL,
    "catalogue_code" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL DEFAULT 1,
    "published_version" INTEGER,
    "title" TEXT NOT NULL,
    "published_at" TIMESTAMPTZ(3),
    "revised_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "disclosure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "disclosure_version" (
    "id" UUID NOT NULL,
    "disclosure_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "state" "disclosure_state" NOT NULL DEFAULT 'DRAFT',
    "title" TEXT NOT NULL,
    "gist" TEXT NOT NULL DEFAULT '',
    "body" TEXT NOT NULL DEFAULT '',
    "table" JSONB,
    "totals" JSONB,
    "attachment_ids" UUID[] DEFAULT ARRAY[]::UUID[],
    "correction_reason" TEXT,
    "author_id" UUID NOT NULL,
    "author_name" TEXT NOT NULL,
    "editor_ids" UUID[] DEFAULT ARRAY[]::UUID[],
    "editor_name" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "submission" INTEGER NOT NULL DEFAULT 0,
    "submitted_at" TIMESTAMPTZ(3),
    "published_at" TIMESTAMPTZ(3),
    "publisher_name" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "disclosure_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "disclosure_submission" (
    "version_id" UUID NOT NULL,
    "submission" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "submitter_id" UUID NOT NULL,
    "submitter_name" TEXT NOT NULL,
    "submitted_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "disclosure_submission_pkey" PRIMARY KEY ("version_id","submission")
);

-- CreateTable
CREATE TABLE "disclosure_review" (
    "id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "submission" INTEGER NOT NULL,
    "reviewer_id" UUID NOT NULL,
    "reviewer_name" TEXT NOT NULL,
    "reviewer_post" TEXT NOT NULL,
    "decision" "review_decision" NOT NULL,
    "reason" TEXT,
    "decided_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "disclosure_review_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "disclosure_question" (
    "id" UUID NOT NULL,
    "disclosure_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "row_id" TEXT,
    "row_label" TEXT,
    "body" TEXT NOT NULL,
    "asker_id" UUID NOT NULL,
    "asker_label" TEXT NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "answer" TEXT,
    "answerer_id" UUID,
    "answerer_name" TEXT,
    "answerer_post" TEXT,
    "answered_at" TIMESTAMPTZ(3),

    CONSTRAINT "disclosure_question_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "evaluation" (
    "id" UUID NOT NULL,
    "division_code" VARCHAR(12) NOT NULL,
    "title" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "template_id" TEXT,
    "form" JSONB NOT NULL,
    "anonymous" BOOLEAN NOT NULL DEFAULT true,
    "state" "evaluation_state" NOT NULL DEFAULT 'DRAFT',
    "electorate" JSONB NOT NULL,
    "electorate_count" INTEGER NOT NULL DEFAULT 0,
    "formula_id" TEXT NOT NULL,
    "author_id" UUID NOT NULL,
    "author_name" TEXT NOT NULL,
    "host_name" TEXT,
    "host_kind" "office_kind",
    "host_post" "office_post",
    "opens_at" TIMESTAMPTZ(3),
    "closes_at" TIMESTAMPTZ(3) NOT NULL,
    "extended_from" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),
    "closed_early_reason" TEXT,
    "result" JSONB,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "evaluation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "evaluation_elector" (
    "evaluation_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "answered" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "evaluation_elector_pkey" PRIMARY KEY ("evaluation_id","person_id")
);

-- CreateTable
CREATE TABLE "ballot" (
    "id" UUID NOT NULL,
    "evaluation_id" UUID NOT NULL,
    "answers" JSONB NOT NULL,

    CONSTRAINT "ballot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "named_ballot" (
    "evaluation_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "answers" JSONB NOT NULL,
    "cast_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "named_ballot_pkey" PRIMARY KEY ("evaluation_id","person_id")
);

-- CreateTable
CREATE TABLE "notice_draft" (
    "id" UUID NOT NULL,
    "division_code" VARCHAR(12) NOT NULL,
    "author_id" UUID NOT NULL,
    "notice_id" UUID,
    "base_version" INTEGER,
    "content" JSONB NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "notice_draft_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notice" (
    "id" UUID NOT NULL,
    "division_code" VARCHAR(12) NOT NULL,
    "kind" "notice_kind" NOT NULL,
    "importance" "notice_importance" NOT NULL DEFAULT 'NORMAL',
    "version" INTEGER NOT NULL DEFAULT 1,
    "title" TEXT NOT NULL,
    "excerpt" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "author_id" UUID NOT NULL,
    "author_name" TEXT NOT NULL,
    "author_post" TEXT NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL,
    "revised_at" TIMESTAMPTZ(3),
    "pinned_until" TIMESTAMPTZ(3),
    "expires_at" TIMESTAMPTZ(3),
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdrawn_reason" TEXT,
    "everyone" BOOLEAN NOT NULL DEFAULT true,
    "audience_groups" UUID[] DEFAULT ARRAY[]::UUID[],
    "audience_offices" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "attachment_ids" UUID[] DEFAULT ARRAY[]::UUID[],
    "starts_at" TIMESTAMPTZ(3),
    "ends_at" TIMESTAMPTZ(3),
    "place" TEXT,
    "online_url" TEXT,
    "agenda" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "reply_by" TIMESTAMPTZ(3),

    CONSTRAINT "notice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notice_version" (
    "notice_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL,
    "publisher_id" UUID NOT NULL,

    CONSTRAINT "notice_version_pkey" PRIMARY KEY ("notice_id","version")
);

-- CreateTable
CREATE TABLE "notice_receipt" (
    "notice_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "read_at" TIMESTAMPTZ(3) NOT NULL,
    "acknowledged_at" TIMESTAMPTZ(3),

    CONSTRAINT "notice_receipt_pkey" PRIMARY KEY ("notice_id","person_id")
);

-- CreateTable
CREATE TABLE "notice_roster_entry" (
    "notice_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,

    CONSTRAINT "notice_roster_entry_pkey" PRIMARY KEY ("notice_id","person_id")
);

-- CreateTable
CREATE TABLE "notice_reply" (
    "notice_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "answer" "meeting_answer" NOT NULL,
    "reason" TEXT,
    "replied_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "notice_reply_pkey" PRIMARY KEY ("notice_id","person_id")
);

-- CreateTable
CREATE TABLE "village_group" (
    "id" UUID NOT NULL,
    "division_code" VARCHAR(12) NOT NULL,
    "name" TEXT NOT NULL,
    "number" INTEGER NOT NULL,

    CONSTRAINT "village_group_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "household" (
    "id" UUID NOT NULL,
    "division_code" VARCHAR(12) NOT NULL,
    "group_id" UUID,
    "number" TEXT NOT NULL,
    "address" TEXT,

    CONSTRAINT "household_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person" (
    "id" UUID NOT NULL,
    "division_code" VARCHAR(12) NOT NULL,
    "group_id" UUID,
    "household_id" UUID,
    "household_role" "household_role" NOT NULL DEFAULT 'OTHER',
    "name" TEXT NOT NULL,
    "sex" "sex" NOT NULL,
    "birth_date" DATE NOT NULL,
    "id_number_digest" BYTEA,
    "id_number_sealed" BYTEA,
    "id_number_masked" TEXT,
    "phone" TEXT,
    "ethnicity" TEXT,
    "collective_member" BOOLEAN NOT NULL DEFAULT true,
    "status" "person_status" NOT NULL DEFAULT 'ACTIVE',
    "has_account" BOOLEAN NOT NULL DEFAULT false,
    "note" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "kinship" (
    "person_id" UUID NOT NULL,
    "relative_id" UUID NOT NULL,
    "kind" "kinship_kind" NOT NULL,

    CONSTRAINT "kinship_pkey" PRIMARY KEY ("person_id","relative_id","kind")
);

-- CreateTable
CREATE TABLE "office" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "kind" "office_kind" NOT NULL,
    "post" "office_post",
    "division_code" VARCHAR(12) NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE,
    "ended_reason" TEXT,

    CONSTRAINT "office_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "roster_import" (
    "id" UUID NOT NULL,
    "division_code" VARCHAR(12) NOT NULL,
    "file_name" TEXT NOT NULL,
    "file_digest" BYTEA NOT NULL,
    "state" "roster_import_state" NOT NULL DEFAULT 'PREVIEWED',
    "accepted" JSONB NOT NULL,
    "rejected" JSONB NOT NULL,
    "row_count" INTEGER NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "confirmed_at" TIMESTAMPTZ(3),
    "outcome" JSONB,

    CONSTRAINT "roster_import_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "policy_draft" (
    "id" UUID NOT NULL,
    "division_code" VARCHAR(12) NOT NULL,
    "author_id" UUID NOT NULL,
    "policy_id" UUID,
    "content" JSONB NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "policy_draft_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "policy" (
    "id" UUID NOT NULL,
    "division_code" VARCHAR(12) NOT NULL,
    "category" "policy_category" NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "issuer" TEXT NOT NULL,
    "document_number" TEXT,
    "issued_on" DATE,
    "valid_from" DATE,
    "valid_to" DATE,
    "keywords" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "attachment_ids" UUID[] DEFAULT ARRAY[]::UUID[],
    "author_id" UUID NOT NULL,
    "author_name" TEXT NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL,
    "revised_at" TIMESTAMPTZ(3),
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdrawn_reason" TEXT,
    "search_vector" tsvector,

    CONSTRAINT "policy_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "policy_version" (
    "policy_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL,
    "publisher_id" UUID NOT NULL,

    CONSTRAINT "policy_version_pkey" PRIMARY KEY ("policy_id","version")
);

-- CreateTable
CREATE TABLE "command_record" (
    "actor" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "digest" BYTEA NOT NULL,
    "result" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "command_record_pkey" PRIMARY KEY ("actor","key")
);

-- CreateTable
CREATE TABLE "audit_entry" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "action" TEXT NOT NULL,
    "account_id" UUID,
    "person_id" UUID,
    "office_id" UUID,
    "division_code" VARCHAR(12) NOT NULL,
    "subject_type" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "detail" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "transparency_leaf" (
    "sequence" BIGSERIAL NOT NULL,
    "type" TEXT NOT NULL,
    "subject_type" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "commitment" BYTEA NOT NULL,
    "salt" BYTEA,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "transparency_leaf_pkey" PRIMARY KEY ("sequence")
);

-- CreateIndex
CREATE INDEX "attachment_division_code_created_at_idx" ON "attachment"("division_code", "created_at");

-- CreateIndex
CREATE INDEX "disclosure_division_code_kind_published_at_idx" ON "disclosure"("division_code", "kind", "published_at" DESC);

-- CreateIndex
CREATE INDEX "disclosure_division_code_published_at_id_idx" ON "disclosure"("division_code", "published_at" DESC, "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "disclosure_division_code_catalogue_code_period_sequence_key" ON "disclosure"("division_code", "catalogue_code", "period", "sequence");

-- CreateIndex
CREATE INDEX "disclosure_version_state_submitted_at_idx" ON "disclosure_version"("state", "submitted_at");

-- CreateIndex
CREATE UNIQUE INDEX "disclosure_version_disclosure_id_version_key" ON "disclosure_version"("disclosure_id", "version");

-- CreateIndex
CREATE UNIQUE INDEX "disclosure_review_version_id_submission_reviewer_id_key" ON "disclosure_review"("version_id", "submission", "reviewer_id");

-- CreateIndex
CREATE INDEX "disclosure_question_disclosure_id_asked_at_idx" ON "disclosure_question"("disclosure_id", "asked_at");

-- CreateIndex
CREATE INDEX "disclosure_question_asker_id_asked_at_idx" ON "disclosure_question"("asker_id", "asked_at");

-- CreateIndex
CREATE INDEX "evaluation_division_code_state_closes_at_idx" ON "evaluation"("division_code", "state", "closes_at" DESC);

-- CreateIndex
CREATE INDEX "evaluation_elector_person_id_idx" ON "evaluation_elector"("person_id");

-- CreateIndex
CREATE INDEX "ballot_evaluation_id_idx" ON "ballot"("evaluation_id");

-- CreateIndex
CREATE INDEX "notice_draft_division_code_updated_at_idx" ON "notice_draft"("division_code", "updated_at");

-- CreateIndex
CREATE INDEX "notice_division_code_published_at_id_idx" ON "notice"("division_code", "published_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "notice_division_code_pinned_until_idx" ON "notice"("division_code", "pinned_until");

-- CreateIndex
CREATE INDEX "notice_receipt_person_id_idx" ON "notice_receipt"("person_id");

-- CreateIndex
CREATE INDEX "notice_roster_entry_person_id_idx" ON "notice_roster_entry"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "village_group_division_code_name_key" ON "village_group"("division_code", "name");

-- CreateIndex
CREATE UNIQUE INDEX "household_division_code_number_key" ON "household"("division_code", "number");

-- CreateIndex
CREATE UNIQUE INDEX "person_id_number_digest_key" ON "person"("id_number_digest");

-- CreateIndex
CREATE INDEX "person_division_code_group_id_idx" ON "person"("division_code", "group_id");

-- CreateIndex
CREATE INDEX "person_household_id_idx" ON "person"("household_id");

-- CreateIndex
CREATE INDEX "person_phone_idx" ON "person"("phone");

-- CreateIndex
CREATE INDEX "kinship_relative_id_idx" ON "kinship"("relative_id");

-- CreateIndex
CREATE INDEX "office_person_id_idx" ON "office"("person_id");

-- CreateIndex
CREATE INDEX "office_division_code_kind_idx" ON "office"("division_code", "kind");

-- CreateIndex
CREATE INDEX "roster_import_division_code_created_at_idx" ON "roster_import"("division_code", "created_at");

-- CreateIndex
CREATE INDEX "policy_draft_division_code_updated_at_idx" ON "policy_draft"("division_code", "updated_at");

-- CreateIndex
CREATE INDEX "policy_division_code_category_published_at_idx" ON "policy"("division_code", "category", "published_at" DESC);

-- CreateIndex
CREATE INDEX "policy_search_vector_idx" ON "policy" USING GIN ("search_vector");

-- CreateIndex
CREATE INDEX "command_record_created_at_idx" ON "command_record"("created_at");

-- CreateIndex
CREATE INDEX "audit_entry_subject_type_subject_id_at_idx" ON "audit_entry"("subject_type", "subject_id", "at");

-- CreateIndex
CREATE INDEX "audit_entry_at_idx" ON "audit_entry"("at");

-- CreateIndex
CREATE UNIQUE INDEX "transparency_leaf_type_subject_id_version_key" ON "transparency_leaf"("type", "subject_id", "version");

-- AddForeignKey
ALTER TABLE "disclosure_version" ADD CONSTRAINT "disclosure_version_disclosure_id_fkey" FOREIGN KEY ("disclosure_id") REFERENCES "disclosure"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "disclosure_submission" ADD CONSTRAINT "disclosure_submission_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "disclosure_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "disclosure_review" ADD CONSTRAINT "disclosure_review_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "disclosure_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "disclosure_question" ADD CONSTRAINT "disclosure_question_disclosure_id_fkey" FOREIGN KEY ("disclosure_id") REFERENCES "disclosure"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evaluation_elector" ADD CONSTRAINT "evaluation_elector_evaluation_id_fkey" FOREIGN KEY ("evaluation_id") REFERENCES "evaluation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ballot" ADD CONSTRAINT "ballot_evaluation_id_fkey" FOREIGN KEY ("evaluation_id") REFERENCES "evaluation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "named_ballot" ADD CONSTRAINT "named_ballot_evaluation_id_fkey" FOREIGN KEY ("evaluation_id") REFERENCES "evaluation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notice_version" ADD CONSTRAINT "notice_version_notice_id_fkey" FOREIGN KEY ("notice_id") REFERENCES "notice"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notice_receipt" ADD CONSTRAINT "notice_receipt_notice_id_fkey" FOREIGN KEY ("notice_id") REFERENCES "notice"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notice_roster_entry" ADD CONSTRAINT "notice_roster_entry_notice_id_fkey" FOREIGN KEY ("notice_id") REFERENCES "notice"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notice_reply" ADD CONSTRAINT "notice_reply_notice_id_fkey" FOREIGN KEY ("notice_id") REFERENCES "notice"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "household" ADD CONSTRAINT "household_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "village_group"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person" ADD CONSTRAINT "person_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "village_group"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person" ADD CONSTRAINT "person_household_id_fkey" FOREIGN KEY ("household_id") REFERENCES "household"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "kinship" ADD CONSTRAINT "kinship_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "kinship" ADD CONSTRAINT "kinship_relative_id_fkey" FOREIGN KEY ("relative_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "office" ADD CONSTRAINT "office_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "policy_version" ADD CONSTRAINT "policy_version_policy_id_fkey" FOREIGN KEY ("policy_id") REFERENCES "policy"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
