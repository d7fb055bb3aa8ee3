// All that the engine noted about one instance, in one order of time.
import { all, mask, span } from './ui.js';

export const KINDS = { activity: 'گام‌ها', task: 'کارها', operation: 'عملیات کاربران', identity: 'واگذاری‌ها', variable: 'متغیرها',
  job: 'کارهای زمان‌دار', incident: 'خطاها' };

const PLAIN = ['String', 'Boolean', 'Integer', 'Long', 'Short', 'Double', 'Date', 'Null'];
const TYPES = { userTask: 'کار کاربر', serviceTask: 'کار سامانه', startEvent: 'آغاز', noneEndEvent: 'پایان', callActivity: 'فرایند فراخوانده',
  businessRuleTask: 'تصمیم', exclusiveGateway: 'دوراهی', intermediateTimer: 'زمان‌سنج', boundaryTimer: 'زمان‌سنج', subProcess: 'زیرفرایند',
  multiInstanceBody: 'چندباره' };
const OPERATIONS = { Claim: 'به عهده گرفت', Complete: 'به پایان برد', Assign: 'واگذار کرد', Delegate: 'سپرد', Resolve: 'پاسخ داد',
  AddUserLink: 'کاربر افزود', AddGroupLink: 'گروه افزود', DeleteUserLink: 'کاربر را برداشت', DeleteGroupLink: 'گروه را برداشت',
  Create: 'ساخت', Update: 'تغییر داد', Delete: 'حذف کرد', SetVariable: 'متغیر نوشت', ModifyVariable: 'متغیر را تغییر داد',
  SetPriority: 'اولویت را تغییر داد', SetDueDate: 'مهلت را تغییر داد', SetJobRetries: 'تلاش‌ها را تغییر داد', Execute: 'اجرا کرد',
  CreateAttachment: 'پیوست افزود', AddComment: 'یادداشت نوشت', DeleteHistory: 'تاریخچه را حذف کرد' };

const readers = {
  activity: ['/history/activity-instance', (one) => ({ at: one.startTime, what: one.activityName || one.activityId,
    detail: [TYPES[one.activityType] || one.activityType, one.endTime ? span(one.durationInMillis) : 'هنوز در جریان',
      one.canceled ? 'قطع شد' : null].filter(Boolean).join('، '), who: one.assignee, child: one.calledProcessInstanceId,
    activity: one.activityId })],
  task: ['/history/task', (one) => ({ at: one.startTime, what: one.name, who: one.assignee, activity: one.taskDefinitionKey,
    detail: one.endTime ? 'در ' + span(one.duration) + (one.deleteReason === 'completed' ? ' انجام شد' : ' برداشته شد') : 'باز است' })],
  operation: ['/history/user-operation', (one) => ({ at: one.timestamp, what: OPERATIONS[one.operationType] || one.operationType, who: one.userId,
    detail: [one.property, one.orgValue ? 'از ' + mask(one.orgValue) : null, one.newValue ? 'به ' + mask(one.newValue) : null,
      one.annotation ? mask(one.annotation) : null].filter(Boolean).join(' ') })],
  identity: ['/history/identity-link-log', (one) => ({ at: one.time, what: one.operationType === 'add' ? 'واگذار شد به' : 'برداشته شد از',
    detail: one.groupId ? 'گروه ' + one.groupId : 'کاربر ' + one.userId, who: one.assignerId })],
  // not every value is for an auditor: what is no plain fact is only named
  variable: ['/history/detail', (one) => ({ at: one.time, what: one.variableName || one.fieldId, activity: null,
    detail: PLAIN.includes(one.variableType) ? mask(one.value ?? 'تهی').slice(0, 200) : 'مقدار نشان داده نمی‌شود',
    who: null })],
  job: ['/history/job-log', (one) => ({ at: one.timestamp, what: one.creationLog ? 'زمان‌بندی شد' : one.successLog ? 'اجرا شد'
    : one.failureLog ? 'شکست خورد' : 'برداشته شد', detail: [one.activityId, one.jobDefinitionType,
      one.failureLog ? mask(one.jobExceptionMessage).slice(0, 200) : null].filter(Boolean).join('، '), activity: one.activityId })],
  incident: ['/history/incident', (one) => ({ at: one.createTime, what: one.incidentType, activity: one.activityId,
    detail: [one.activityId, mask(one.incidentMessage).slice(0, 200), one.endTime ? 'برطرف شد' : 'باز است'].filter(Boolean).join('، ') })]
};

const ORDER = Object.keys(KINDS);

// of assignments the engine can only be asked task by task; any other filter it ignores, and answers with everybody's
const assignments = async (path, tasks) => {
  const rows = [];
  for (const task of tasks) rows.push(...await all(path + '?taskId=' + encodeURIComponent(task.id)));
  return rows;
};

export const timeline = async (id) => {
  const failed = [];
  const cut = [];
  const read = {};
  const ask = async (kind, rows) => {
    try {
      const found = await rows();
      if (found.cut) cut.push(KINDS[kind]);
      read[kind] = found;
    }
    catch (problem) {
      failed.push(KINDS[kind]);
      read[kind] = [];
    }
  };
  await Promise.all(ORDER.filter((kind) => kind !== 'identity').map((kind) => ask(kind, () => all(readers[kind][0]
    + '?processInstanceId=' + encodeURIComponent(id) + (kind === 'variable' ? '&deserializeValues=false' : '')))));
  await ask('identity', () => assignments(readers.identity[0], read.task));
  const entries = ORDER.flatMap((kind) => read[kind].map((row) => ({ kind, raw: row, ...readers[kind][1](row) })))
    .sort((one, other) => Date.parse(one.at) - Date.parse(other.at)
      || (one.raw.sequenceCounter ?? 0) - (other.raw.sequenceCounter ?? 0) || ORDER.indexOf(one.kind) - ORDER.indexOf(other.kind));
  return { entries, failed, cut, activities: read.activity };
};
