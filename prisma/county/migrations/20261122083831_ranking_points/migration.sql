-- CreateEnum
CREATE TYPE "points_claim_state" AS ENUM ('DECLARED', 'VERIFIED_ONCE', 'PUBLISHED', 'POSTED', 'REJECTED', 'WITHDRAWN');

-- CreateEnum
CREATE TYPE "points_entry_kind" AS ENUM ('EARNED', 'REVERSED', 'REDEEMED', 'RETURNED');

-- CreateEnum
CREATE TYPE "points_stock_move_kind" AS ENUM ('IN', 'OUT', 'RETURNED', 'WRITTEN_OFF');

-- CreateEnum
CREATE TYPE "ranking_subject_kind" AS ENUM ('VILLAGE_GROUP', 'VILLAGE');

-- CreateEnum
CREATE TYPE "ranking_state" AS ENUM ('DRAFT', 'SENT', 'PUBLISHED', 'EXPIRED', 'WITHDRAWN');

-- CreateEnum
CREATE TYPE "ranking_appeal_result" AS ENUM ('KEPT', 'CORRECTED');

-- CreateTable
CREATE TABLE "points_switch" (
    "id" UUID NOT NULL,
    "division_code" VARCHAR(12) NOT NULL,
    "on" BOOLEAN NOT NULL,
    "reason" TEXT NOT NULL,
    "setter_id" UUID NOT NULL,
    "setter_name" TEXT NOT NULL,
    "setter_post" TEXT NOT NULL,
    "set_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "points_switch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "points_rules" (
    "id" UUID NOT NULL,
    "division_code" VARCHAR(12) NOT NULL,
    "version" INTEGER NOT NULL,
    "items" JSONB NOT NULL,
    "publish_days" INTEGER NOT NULL,
    "passed_on" DATE NOT NULL,
    "reference" TEXT NOT NULL,
    "procedure_id" UUID,
    "recorder_id" UUID NOT NULL,
    "recorder_name" TEXT NOT NULL,
    "recorder_post" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "points_rules_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "points_household" (
    "household_id" UUID NOT NULL,
    "division_code" VARCHAR(12) NOT NULL,
    "consented" BOOLEAN NOT NULL,
    "balance" INTEGER NOT NULL DEFAULT 0,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "points_household_pkey" PRIMARY KEY ("household_id")
);

-- CreateTable
CREATE TABLE "points_consent" (
    "id" UUID NOT NULL,
    "household_id" UUID NOT NULL,
    "given" BOOLEAN NOT NULL,
    "rules_version" INTEGER NOT NULL,
    "person_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "points_consent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "points_claim" (
    "id" UUID NOT NULL,
    "division_code" VARCHAR(12) NOT NULL,
    "household_id" UUID NOT NULL,
    "rules_version" INTEGER NOT NULL,
    "item_code" TEXT NOT NULL,
    "item_title" TEXT NOT NULL,
    "points" INTEGER NOT NULL,
    "done_on" DATE NOT NULL,
    "words" TEXT NOT NULL,
    "attachment_ids" UUID[],
    "declarer_id" UUID NOT NULL,
    "declarer_name" TEXT NOT NULL,
    "declarer_post" TEXT NOT NULL DEFAULT '',
    "state" "points_claim_state" NOT NULL DEFAULT 'DECLARED',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "published_at" TIMESTAMPTZ(3),
    "objection_until" TIMESTAMPTZ(3),
    "posted_at" TIMESTAMPTZ(3),
    "ended_reason" TEXT,

    CONSTRAINT "points_claim_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "points_verification" (
    "claim_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "person_name" TEXT NOT NULL,
    "person_post" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "attachment_ids" UUID[],
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "points_verification_pkey" PRIMARY KEY ("claim_id","person_id")
);

-- CreateTable
CREATE TABLE "points_objection" (
    "id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "upheld" BOOLEAN,
    "answer" TEXT,
    "answerer_name" TEXT,
    "answerer_post" TEXT,
    "answered_at" TIMESTAMPTZ(3),

    CONSTRAINT "points_objection_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "points_entry" (
    "id" UUID NOT NULL,
    "division_code" VARCHAR(12) NOT NULL,
    "household_id" UUID NOT NULL,
    "kind" "points_entry_kind" NOT NULL,
    "points" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "claim_id" UUID,
    "reverses_id" UUID,
    "redemption_id" UUID,
    "person_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "points_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "points_goods" (
    "id" UUID NOT NULL,
    "division_code" VARCHAR(12) NOT NULL,
    "title" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "points" INTEGER NOT NULL,
    "stock" INTEGER NOT NULL DEFAULT 0,
    "retired" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "points_goods_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "points_stock_move" (
    "id" UUID NOT NULL,
    "goods_id" UUID NOT NULL,
    "kind" "points_stock_move_kind" NOT NULL,
    "quantity" INTEGER NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "redemption_id" UUID,
    "person_id" UUID NOT NULL,
    "person_name" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "points_stock_move_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "points_redemption" (
    "id" UUID NOT NULL,
    "division_code" VARCHAR(12) NOT NULL,
    "household_id" UUID NOT NULL,
    "goods_id" UUID NOT NULL,
    "goods_title" TEXT NOT NULL,
    "quantity" INTEGER NOT NULL,
    "points" INTEGER NOT NULL,
    "redeemer_id" UUID NOT NULL,
    "redeemer_name" TEXT NOT NULL,
    "redeemed_at" TIMESTAMPTZ(3) NOT NULL,
    "handed_at" TIMESTAMPTZ(3),
    "hander_name" TEXT,
    "cancelled_at" TIMESTAMPTZ(3),

    CONSTRAINT "points_redemption_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ranking" (
    "id" UUID NOT NULL,
    "division_code" VARCHAR(12) NOT NULL,
    "subject_kind" "ranking_subject_kind" NOT NULL,
    "title" TEXT NOT NULL,
    "scores" JSONB NOT NULL,
    "formula_id" TEXT NOT NULL,
    "red_count" INTEGER NOT NULL,
    "black_count" INTEGER NOT NULL,
    "told_outcome" JSONB,
    "outcome" JSONB,
    "state" "ranking_state" NOT NULL DEFAULT 'DRAFT',
    "maker_id" UUID NOT NULL,
    "maker_name" TEXT NOT NULL,
    "maker_post" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sent_at" TIMESTAMPTZ(3),
    "appeal_until" TIMESTAMPTZ(3),
    "published_at" TIMESTAMPTZ(3),
    "expires_on" DATE,
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdrawn_reason" TEXT,

    CONSTRAINT "ranking_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ranking_subject" (
    "ranking_id" UUID NOT NULL,
    "subject" TEXT NOT NULL,
    "kind" "ranking_subject_kind" NOT NULL,
    "group_id" UUID,
    "village_code" VARCHAR(12),
    "name" TEXT NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "improvement" TEXT NOT NULL DEFAULT '',
    "helper" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "ranking_subject_pkey" PRIMARY KEY ("ranking_id","subject")
);

-- CreateTable
CREATE TABLE "ranking_appeal" (
    "id" UUID NOT NULL,
    "ranking_id" UUID NOT NULL,
    "subject" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "person_name" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "result" "ranking_appeal_result",
    "answer" TEXT,
    "corrections" JSONB NOT NULL DEFAULT '[]',
    "answerer_name" TEXT,
    "answerer_post" TEXT,
    "answered_at" TIMESTAMPTZ(3),

    CONSTRAINT "ranking_appeal_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "points_switch_division_code_set_at_idx" ON "points_switch"("division_code", "set_at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "points_rules_division_code_version_key" ON "points_rules"("division_code", "version");

-- CreateIndex
CREATE INDEX "points_household_division_code_idx" ON "points_household"("division_code");

-- CreateIndex
CREATE INDEX "points_consent_household_id_at_idx" ON "points_consent"("household_id", "at");

-- CreateIndex
CREATE INDEX "points_claim_division_code_state_created_at_id_idx" ON "points_claim"("division_code", "state", "created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "points_claim_household_id_created_at_id_idx" ON "points_claim"("household_id", "created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "points_claim_state_objection_until_idx" ON "points_claim"("state", "objection_until");

-- CreateIndex
CREATE UNIQUE INDEX "points_objection_claim_id_person_id_key" ON "points_objection"("claim_id", "person_id");

-- CreateIndex
CREATE UNIQUE INDEX "points_entry_claim_id_key" ON "points_entry"("claim_id");

-- CreateIndex
CREATE UNIQUE INDEX "points_entry_reverses_id_key" ON "points_entry"("reverses_id");

-- CreateIndex
CREATE INDEX "points_entry_household_id_at_id_idx" ON "points_entry"("household_id", "at" DESC, "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "points_entry_redemption_id_kind_key" ON "points_entry"("redemption_id", "kind");

-- CreateIndex
CREATE INDEX "points_goods_division_code_retired_idx" ON "points_goods"("division_code", "retired");

-- CreateIndex
CREATE INDEX "points_stock_move_goods_id_at_id_idx" ON "points_stock_move"("goods_id", "at" DESC, "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "points_stock_move_redemption_id_kind_key" ON "points_stock_move"("redemption_id", "kind");

-- CreateIndex
CREATE INDEX "points_redemption_division_code_redeemed_at_id_idx" ON "points_redemption"("division_code", "redeemed_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "points_redemption_household_id_redeemed_at_id_idx" ON "points_redemption"("household_id", "redeemed_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "ranking_division_code_created_at_id_idx" ON "ranking"("division_code", "created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "ranking_state_expires_on_idx" ON "ranking"("state", "expires_on");

-- CreateIndex
CREATE INDEX "ranking_subject_subject_idx" ON "ranking_subject"("subject");

-- CreateIndex
CREATE UNIQUE INDEX "ranking_appeal_ranking_id_subject_person_id_key" ON "ranking_appeal"("ranking_id", "subject", "person_id");

-- AddForeignKey
ALTER TABLE "points_verification" ADD CONSTRAINT "points_verification_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "points_claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "points_objection" ADD CONSTRAINT "points_objection_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "points_claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "points_stock_move" ADD CONSTRAINT "points_stock_move_goods_id_fkey" FOREIGN KEY ("goods_id") REFERENCES "points_goods"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ranking_subject" ADD CONSTRAINT "ranking_subject_ranking_id_fkey" FOREIGN KEY ("ranking_id") REFERENCES "ranking"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ranking_appeal" ADD CONSTRAINT "ranking_appeal_ranking_id_fkey" FOREIGN KEY ("ranking_id") REFERENCES "ranking"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- 红黑榜 compare groups and villages, never persons or households: a subject is a group of the roster or the code of a village.
ALTER TABLE "ranking_subject" ADD CONSTRAINT "ranking_subject_never_a_person" CHECK (
  kind = 'VILLAGE_GROUP' AND group_id IS NOT NULL AND village_code IS NULL AND subject = group_id::text
  OR kind = 'VILLAGE' AND group_id IS NULL AND village_code ~ '^[0-9]{12}$' AND subject = village_code
);

CREATE FUNCTION "require_village_group"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  known boolean;
BEGIN
  EXECUTE format('SELECT EXISTS (SELECT 1 FROM %I.village_group WHERE id = $1)', TG_TABLE_SCHEMA) INTO known USING NEW.group_id;
  IF NOT known THEN
    RAISE EXCEPTION 'only village groups and villages are ranked' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END
$$;

CREATE TRIGGER "ranking_subject_is_a_group" BEFORE INSERT OR UPDATE ON "ranking_subject"
FOR EACH ROW WHEN (NEW.group_id IS NOT NULL) EXECUTE FUNCTION "require_village_group"();

-- What the subjects were told and what was published stays. Prisma's schema cannot say it, so it stands here.
CREATE FUNCTION "refuse_told_ranking"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'what was told to the subjects of a ranking is immutable' USING ERRCODE = 'restrict_violation';
END
$$;

CREATE TRIGGER "ranking_told" BEFORE UPDATE ON "ranking"
FOR EACH ROW WHEN (
  OLD.sent_at IS NOT NULL AND (OLD.scores, OLD.told_outcome, OLD.red_count, OLD.black_count, OLD.formula_id, OLD.title, OLD.sent_at, OLD.appeal_until)
    IS DISTINCT FROM (NEW.scores, NEW.told_outcome, NEW.red_count, NEW.black_count, NEW.formula_id, NEW.title, NEW.sent_at, NEW.appeal_until)
  OR OLD.published_at IS NOT NULL AND (OLD.outcome, OLD.published_at, OLD.expires_on) IS DISTINCT FROM (NEW.outcome, NEW.published_at, NEW.expires_on)
) EXECUTE FUNCTION "refuse_told_ranking"();

CREATE TRIGGER "ranking_kept" BEFORE DELETE ON "ranking"
FOR EACH ROW WHEN (OLD.sent_at IS NOT NULL) EXECUTE FUNCTION "refuse_told_ranking"();

CREATE TRIGGER "ranking_appeal_answered" BEFORE UPDATE OR DELETE ON "ranking_appeal"
FOR EACH ROW WHEN (OLD.answered_at IS NOT NULL) EXECUTE FUNCTION "refuse_told_ranking"();

-- Points are taken back by entries, goods by moves; nothing that was written is edited or deleted.
CREATE FUNCTION "refuse_points_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END
$$;

CREATE TRIGGER "points_entry_append_only" BEFORE UPDATE OR DELETE ON "points_entry" FOR EACH ROW EXECUTE FUNCTION "refuse_points_change"();
CREATE TRIGGER "points_entry_not_emptied" BEFORE TRUNCATE ON "points_entry" EXECUTE FUNCTION "refuse_points_change"();
CREATE TRIGGER "points_stock_move_append_only" BEFORE UPDATE OR DELETE ON "points_stock_move" FOR EACH ROW EXECUTE FUNCTION "refuse_points_change"();
CREATE TRIGGER "points_stock_move_not_emptied" BEFORE TRUNCATE ON "points_stock_move" EXECUTE FUNCTION "refuse_points_change"();
CREATE TRIGGER "points_rules_append_only" BEFORE UPDATE OR DELETE ON "points_rules" FOR EACH ROW EXECUTE FUNCTION "refuse_points_change"();
CREATE TRIGGER "points_switch_append_only" BEFORE UPDATE OR DELETE ON "points_switch" FOR EACH ROW EXECUTE FUNCTION "refuse_points_change"();
CREATE TRIGGER "points_consent_append_only" BEFORE UPDATE OR DELETE ON "points_consent" FOR EACH ROW EXECUTE FUNCTION "refuse_points_change"();
CREATE TRIGGER "points_verification_append_only" BEFORE UPDATE OR DELETE ON "points_verification" FOR EACH ROW EXECUTE FUNCTION "refuse_points_change"();

CREATE TRIGGER "points_objection_answered" BEFORE UPDATE OR DELETE ON "points_objection"
FOR EACH ROW WHEN (OLD.answered_at IS NOT NULL) EXECUTE FUNCTION "refuse_points_change"();

-- The sign of an entry and of a move follows from its kind.
ALTER TABLE "points_entry" ADD CONSTRAINT "points_entry_sign" CHECK (
  CASE kind WHEN 'EARNED' THEN points > 0 WHEN 'RETURNED' THEN points > 0 WHEN 'REDEEMED' THEN points < 0 ELSE points <= 0 END
);
ALTER TABLE "points_stock_move" ADD CONSTRAINT "points_stock_move_sign" CHECK (
  CASE kind WHEN 'IN' THEN quantity > 0 WHEN 'RETURNED' THEN quantity > 0 ELSE quantity < 0 END
);

-- Balance and stock are the sums of their rows and never below zero, whoever writes them and however many at once.
ALTER TABLE "points_household" ADD CONSTRAINT "points_household_balance" CHECK (balance >= 0);
ALTER TABLE "points_goods" ADD CONSTRAINT "points_goods_stock" CHECK (stock >= 0);

CREATE FUNCTION "count_points_entry"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  counted integer;
BEGIN
  EXECUTE format('UPDATE %I.points_household SET balance = balance + $1 WHERE household_id = $2', TG_TABLE_SCHEMA) USING NEW.points, NEW.household_id;
  GET DIAGNOSTICS counted = ROW_COUNT;
  IF counted = 0 THEN
    RAISE EXCEPTION 'a household without consent has no account' USING ERRCODE = 'foreign_key_violation';
  END IF;
  RETURN NEW;
END
$$;

CREATE TRIGGER "points_entry_counted" AFTER INSERT ON "points_entry" FOR EACH ROW EXECUTE FUNCTION "count_points_entry"();

CREATE FUNCTION "check_points_balance"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  total bigint;
BEGIN
  EXECUTE format('SELECT COALESCE(sum(points), 0) FROM %I.points_entry WHERE household_id = $1', TG_TABLE_SCHEMA) INTO total USING NEW.household_id;
  IF NEW.balance <> total THEN
    RAISE EXCEPTION 'a balance is the sum of its entries' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END
$$;

CREATE TRIGGER "points_balance_is_the_sum" BEFORE INSERT OR UPDATE OF balance ON "points_household" FOR EACH ROW EXECUTE FUNCTION "check_points_balance"();

CREATE FUNCTION "count_points_stock_move"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('UPDATE %I.points_goods SET stock = stock + $1 WHERE id = $2', TG_TABLE_SCHEMA) USING NEW.quantity, NEW.goods_id;
  RETURN NEW;
END
$$;

CREATE TRIGGER "points_stock_move_counted" AFTER INSERT ON "points_stock_move" FOR EACH ROW EXECUTE FUNCTION "count_points_stock_move"();

CREATE FUNCTION "check_points_stock"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  total bigint;
BEGIN
  EXECUTE format('SELECT COALESCE(sum(quantity), 0) FROM %I.points_stock_move WHERE goods_id = $1', TG_TABLE_SCHEMA) INTO total USING NEW.id;
  IF NEW.stock <> total THEN
    RAISE EXCEPTION 'the stock is the sum of its moves' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END
$$;

CREATE TRIGGER "points_stock_is_the_sum" BEFORE INSERT OR UPDATE OF stock ON "points_goods" FOR EACH ROW EXECUTE FUNCTION "check_points_stock"();
