-- Checked after the row is there: a BEFORE trigger also runs for a row that ON CONFLICT DO NOTHING leaves out, and refused it.
DROP TRIGGER "points_balance_is_the_sum" ON "points_household";
CREATE TRIGGER "points_balance_is_the_sum" AFTER INSERT OR UPDATE OF balance ON "points_household" FOR EACH ROW EXECUTE FUNCTION "check_points_balance"();
DROP TRIGGER "points_stock_is_the_sum" ON "points_goods";
CREATE TRIGGER "points_stock_is_the_sum" AFTER INSERT OR UPDATE OF stock ON "points_goods" FOR EACH ROW EXECUTE FUNCTION "check_points_stock"();
