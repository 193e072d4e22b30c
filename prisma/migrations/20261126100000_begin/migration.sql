-- The tables of the schools, as Prisma writes them from schema.prisma. What Prisma has no words for (checks, partial
-- indexes, triggers, roles, row-level security) stands in the migrations after this one.

CREATE TABLE "school" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "zone" TEXT NOT NULL DEFAULT 'Asia/Shanghai',
    "demo" BOOLEAN NOT NULL DEFAULT false,
    "calendar_version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "school_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "site" (
    "id" UUID NOT NULL,
    "school_id" UUID NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "site_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "department" (
    "id" UUID NOT NULL,
    "school_id" UUID NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "department_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "person" (
    "id" UUID NOT NULL,
    "school_id" UUID NOT NULL,
    "user_id" TEXT,
    "name" TEXT NOT NULL,
    "department_id" UUID,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "role_holding" (
    "id" UUID NOT NULL,
    "school_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "department_id" UUID,
    "site_id" UUID,
    "from_on" DATE NOT NULL,
    "to_on" DATE,

    CONSTRAINT "role_holding_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "policy" (
    "school_id" UUID NOT NULL,
    "process" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "data" JSONB NOT NULL,
    "changed_by" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "policy_pkey" PRIMARY KEY ("school_id","process","version")
);

CREATE TABLE "counter" (
    "school_id" UUID NOT NULL,
    "process" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "last" INTEGER NOT NULL,

    CONSTRAINT "counter_pkey" PRIMARY KEY ("school_id","process","year")
);

CREATE TABLE "request" (
    "id" UUID NOT NULL,
    "school_id" UUID NOT NULL,
    "process" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "amount_fen" BIGINT,
    "requester_id" UUID NOT NULL,
    "requester_name" TEXT NOT NULL,
    "department_id" UUID,
    "form" JSONB NOT NULL,
    "policy_version" INTEGER NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'open',
    "stage" TEXT,
    "marks" TEXT[],
    "facts" JSONB NOT NULL DEFAULT '{}',
    "epoch" INTEGER NOT NULL DEFAULT 0,
    "run_id" TEXT,
    "trail_seq" INTEGER NOT NULL,
    "trail_hash" TEXT NOT NULL,
    "trail_at" TIMESTAMPTZ(3) NOT NULL,
    "submitted_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "settled_at" TIMESTAMPTZ(3),
    "checked_at" TIMESTAMPTZ(3),

    CONSTRAINT "request_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "step" (
    "school_id" UUID NOT NULL,
    "request_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "round" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "result" JSONB NOT NULL,
    "undo" TEXT,
    "undone_at" TIMESTAMPTZ(3),
    "at" TIMESTAMPTZ(3) NOT NULL,
    "seq" INTEGER NOT NULL,

    CONSTRAINT "step_pkey" PRIMARY KEY ("request_id","key","round")
);

CREATE TABLE "task" (
    "id" UUID NOT NULL,
    "school_id" UUID NOT NULL,
    "request_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "round" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'open',
    "outcome" JSONB,
    "spec" JSONB NOT NULL,
    "active_group" INTEGER NOT NULL,
    "jump_to" INTEGER,
    "form" JSONB,
    "result" JSONB,
    "evidence" JSONB,
    "ladder" JSONB NOT NULL,
    "climbed" INTEGER NOT NULL DEFAULT 0,
    "due_at" TIMESTAMPTZ(3),
    "wake_at" TIMESTAMPTZ(3),
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "task_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "seat" (
    "task_id" UUID NOT NULL,
    "no" INTEGER NOT NULL,
    "school_id" UUID NOT NULL,
    "request_id" UUID NOT NULL,
    "group_no" INTEGER NOT NULL,
    "place" INTEGER NOT NULL,
    "person_id" UUID NOT NULL,
    "person_name" TEXT NOT NULL,
    "role" TEXT,
    "state" TEXT NOT NULL,
    "verdict" TEXT,
    "opinion" TEXT,
    "stands_in_for" TEXT,
    "active_at" TIMESTAMPTZ(3),
    "decided_at" TIMESTAMPTZ(3),

    CONSTRAINT "seat_pkey" PRIMARY KEY ("task_id","no")
);

CREATE TABLE "draft" (
    "task_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "school_id" UUID NOT NULL,
    "form" JSONB NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "draft_pkey" PRIMARY KEY ("task_id")
);

CREATE TABLE "trail" (
    "request_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "school_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "type" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "prev" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "trail_pkey" PRIMARY KEY ("request_id","seq")
);

CREATE TABLE "answer" (
    "school_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "digest" TEXT NOT NULL,
    "status" INTEGER NOT NULL,
    "body" JSON NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "answer_pkey" PRIMARY KEY ("school_id","person_id","key")
);

CREATE TABLE "outbox" (
    "id" BIGSERIAL NOT NULL,
    "school_id" UUID NOT NULL,
    "request_id" UUID NOT NULL,
    "process" TEXT NOT NULL,
    "wake" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "lease_until" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "sent_at" TIMESTAMPTZ(3),

    CONSTRAINT "outbox_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "file" (
    "id" UUID NOT NULL,
    "school_id" UUID NOT NULL,
    "sha256" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "uploaded_by" UUID NOT NULL,
    "requests" UUID[] DEFAULT ARRAY[]::UUID[],
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "file_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "timetable" (
    "school_id" UUID NOT NULL,
    "from_on" DATE NOT NULL,
    "name" TEXT NOT NULL,
    "weekdays" JSONB NOT NULL,

    CONSTRAINT "timetable_pkey" PRIMARY KEY ("school_id","from_on")
);

CREATE TABLE "calendar_day" (
    "school_id" UUID NOT NULL,
    "on_day" DATE NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "as_weekday" TEXT,
    "hours" JSONB,

    CONSTRAINT "calendar_day_pkey" PRIMARY KEY ("school_id","on_day")
);

CREATE TABLE "calendar_year" (
    "school_id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "source" TEXT NOT NULL,

    CONSTRAINT "calendar_year_pkey" PRIMARY KEY ("school_id","year")
);

CREATE UNIQUE INDEX "school_code_key" ON "school"("code");
CREATE UNIQUE INDEX "site_school_id_name_key" ON "site"("school_id", "name");
CREATE UNIQUE INDEX "department_school_id_name_key" ON "department"("school_id", "name");
CREATE UNIQUE INDEX "person_user_id_key" ON "person"("user_id");
CREATE INDEX "person_school_id_name_idx" ON "person"("school_id", "name");
CREATE INDEX "role_holding_school_id_role_idx" ON "role_holding"("school_id", "role");
CREATE INDEX "role_holding_person_id_idx" ON "role_holding"("person_id");
CREATE INDEX "request_school_id_process_id_idx" ON "request"("school_id", "process", "id");
CREATE INDEX "request_school_id_department_id_id_idx" ON "request"("school_id", "department_id", "id");
CREATE INDEX "request_requester_id_id_idx" ON "request"("requester_id", "id");
CREATE UNIQUE INDEX "request_school_id_number_key" ON "request"("school_id", "number");
CREATE UNIQUE INDEX "task_request_id_key_round_key" ON "task"("request_id", "key", "round");
CREATE INDEX "seat_request_id_idx" ON "seat"("request_id");
CREATE INDEX "seat_person_id_request_id_idx" ON "seat"("person_id", "request_id");
CREATE INDEX "file_school_id_sha256_idx" ON "file"("school_id", "sha256");

ALTER TABLE "site" ADD CONSTRAINT "site_school_id_fkey" FOREIGN KEY ("school_id") REFERENCES "school"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "department" ADD CONSTRAINT "department_school_id_fkey" FOREIGN KEY ("school_id") REFERENCES "school"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "person" ADD CONSTRAINT "person_department_id_fkey" FOREIGN KEY ("department_id") REFERENCES "department"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "person" ADD CONSTRAINT "person_school_id_fkey" FOREIGN KEY ("school_id") REFERENCES "school"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "role_holding" ADD CONSTRAINT "role_holding_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "role_holding" ADD CONSTRAINT "role_holding_department_id_fkey" FOREIGN KEY ("department_id") REFERENCES "department"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "request" ADD CONSTRAINT "request_requester_id_fkey" FOREIGN KEY ("requester_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "request" ADD CONSTRAINT "request_department_id_fkey" FOREIGN KEY ("department_id") REFERENCES "department"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "step" ADD CONSTRAINT "step_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "request"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "task" ADD CONSTRAINT "task_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "request"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "seat" ADD CONSTRAINT "seat_task_id_fkey" FOREIGN KEY ("task_id") REFERENCES "task"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "draft" ADD CONSTRAINT "draft_task_id_fkey" FOREIGN KEY ("task_id") REFERENCES "task"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "file" ADD CONSTRAINT "file_uploaded_by_fkey" FOREIGN KEY ("uploaded_by") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
