// Every route of the api.

import type { Route } from '../http/route.ts'
import { changePassword, signOutEverywhere } from './account.ts'
import { actOnTask, submitRequest, withdrawRequest } from './acts.ts'
import { calendar, previewDays, previewTimetables, saveDays, saveTimetables } from './admin-calendar.ts'
import { importNotice } from './admin-calendar-import.ts'
import { adminDepartments, changeDepartment, newDepartment } from './admin-departments.ts'
import { changedShift, newShift, planOfDuty, removedShift } from './admin-duty.ts'
import { hours, previewHours, saveHours } from './admin-hours.ts'
import { importApply, importPreview, importTemplate } from './admin-import.ts'
import { officeNotices, sentAgain } from './admin-notices.ts'
import { adminPeople, changedPerson, newPerson, resetPassword } from './admin-people.ts'
import { changedPlace, importedPlaces, newPlace, renewedCode } from './admin-places.ts'
import { policies, policy, policyDiff, policyVersion, previewOfPolicy, savePolicy } from './admin-policies.ts'
import { adminRoles, changeRole, endRole, newRole } from './admin-roles.ts'
import { changedSchool, officeEvents } from './admin-school.ts'
import { previewTerms, saveTerms, terms } from './admin-terms.ts'
import { copyOfRequest, urgeRequest } from './attention.ts'
import { openApi, problemCode, problemCodes } from './docs.ts'
import { drafts, removeDraftOfRequest, saveDraftOfRequest } from './drafts.ts'
import { duty, dutyNow } from './duty.ts'
import {
  agreeToSwap,
  askForSwap,
  dutySwaps,
  handOverRead,
  handOverShift,
  handOverWaiting,
  refuseSwap,
  withdrawSwap,
} from './duty-swaps.ts'
import { events } from './events.ts'
import { exportRequests } from './export.ts'
import { file, upload } from './files.ts'
import { linkOfRequest, mergedRequest, requestAgain, splitOfRequest } from './links.ts'
import { requests, requestTotals, tasks } from './lists.ts'
import { me } from './me.ts'
import { notices, noticesSeen } from './notices.ts'
import { overviewOfSchool } from './overview.ts'
import { placesOverview } from './overview-places.ts'
import { people } from './people.ts'
import { placeOfCode, places } from './places.ts'
import { preferences } from './preferences.ts'
import { previewOfRequest, process, processes } from './processes.ts'
import { progressOfTask } from './progress.ts'
import { newBrowser, pushKey, removedBrowser, triedPush } from './push.ts'
import { commentOnRequest, proof, request, trail } from './requests.ts'
import { changedRobot, newRobot, removedRobot, robots, triedRobot } from './robots.ts'
import { setup, setupNeeded } from './setup.ts'
import { sheet, sheetPdf } from './sheets.ts'
import { isSignedIn, signIn, signOut } from './sign-in.ts'
import { mySubscription, newSubscription, noSubscription, subscription } from './subscription.ts'
import {
  adminSubstitutes,
  endedOwnSubstitute,
  endedSubstitute,
  mySubstitutes,
  newOwnSubstitute,
  newSubstitute,
} from './substitutes.ts'
import { health, ready } from './system.ts'
import { draft, task } from './tasks.ts'
import { approveTasks } from './tasks-batch.ts'
import { addView, dropView, views } from './views.ts'
import { acceptedReport, refusedReport, saidAtPlace, visit, visitorReports } from './visitors.ts'
import { worktime } from './worktime.ts'
import { worktimeBetween, worktimeDue } from './worktime-try.ts'

export const ROUTES: readonly Route[] = [
  [health, ready, openApi, problemCodes, problemCode],
  [setupNeeded, setup, changePassword, signOutEverywhere],
  [importPreview, importApply, importTemplate],
  [adminPeople, newPerson, changedPerson, resetPassword],
  [adminDepartments, newDepartment, changeDepartment],
  [adminRoles, newRole, changeRole, endRole],
  [changedSchool, officeEvents],
  [adminSubstitutes, newSubstitute, endedSubstitute, mySubstitutes, newOwnSubstitute, endedOwnSubstitute],
  [signIn, signOut, isSignedIn, me, preferences],
  [processes, process, previewOfRequest],
  // Before `request`: their names are no ids.
  [requestTotals, exportRequests, approveTasks, overviewOfSchool, placesOverview],
  [
    requests,
    submitRequest,
    request,
    trail,
    proof,
    sheet,
    sheetPdf,
    withdrawRequest,
    commentOnRequest,
    copyOfRequest,
    urgeRequest,
    linkOfRequest,
    mergedRequest,
    splitOfRequest,
    requestAgain,
  ],
  [drafts, saveDraftOfRequest, removeDraftOfRequest, views, addView, dropView, people],
  [tasks, task, draft, actOnTask, progressOfTask],
  [duty, dutyNow, planOfDuty, newShift, changedShift, removedShift],
  [dutySwaps, askForSwap, agreeToSwap, refuseSwap, withdrawSwap, handOverShift, handOverWaiting, handOverRead],
  [visit, saidAtPlace, visitorReports, acceptedReport, refusedReport],
  [places, placeOfCode, newPlace, importedPlaces, changedPlace, renewedCode],
  [upload, file, events, notices, noticesSeen],
  [pushKey, newBrowser, removedBrowser, triedPush, officeNotices, sentAgain],
  [robots, newRobot, changedRobot, removedRobot, triedRobot],
  [policies, policy, savePolicy, policyVersion, policyDiff, previewOfPolicy],
  [worktime, worktimeDue, worktimeBetween, saveDays, calendar, saveTimetables, importNotice],
  [mySubscription, newSubscription, noSubscription, subscription],
  [previewDays, previewTimetables, terms, saveTerms, previewTerms, hours, saveHours, previewHours],
].flat()
