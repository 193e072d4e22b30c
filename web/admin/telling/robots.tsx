// The robots of groups, each with what it tells.

import { useQuery } from '@tanstack/react-query'
import { App, Button, Switch } from 'antd'
import { useState } from 'react'
import { GROUP_WORDS } from '../../../domain/telling/kinds.ts'
import { ROBOT_WORDS } from '../../../domain/telling/robots.ts'
import { post, put, remove } from '../../lib/api.ts'
import { useSay, useText, type Words } from '../../lib/language.ts'
import type { Trial } from '../../lib/types.ts'
import { Empty } from '../../ui/empty.tsx'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { Section } from '../../ui/section.tsx'
import { useOfficeChange } from '../use-office-change.ts'
import { RobotDialog } from './robot-dialog.tsx'
import { type Robot, robotsQuery } from './telling.ts'
import { WORDS } from './words.ts'

export function Robots() {
  const t = useText(WORDS)
  const query = useQuery(robotsQuery)
  const [edited, setEdited] = useState<Robot | 'new'>()
  const robots = query.data?.items
  return (
    <Section
      title={t('robots')}
      actions={
        <Button type="primary" onClick={() => setEdited('new')}>
          {t('add')}
        </Button>
      }
    >
      <ProblemNote error={query.error} retry={() => void query.refetch()} />
      {robots?.length === 0 && <Empty icon="bell" title={t('noRobots')} text={t('noRobotsText')} />}
      <ul className="robots">
        {robots?.map((robot) => (
          <One key={robot.id} robot={robot} edit={() => setEdited(robot)} />
        ))}
      </ul>
      <RobotDialog edited={edited} onClose={() => setEdited(undefined)} />
    </Section>
  )
}

function One({ robot, edit }: { robot: Robot; edit: () => void }) {
  const t = useText(WORDS)
  const say = useSay()
  const { name, kind, tells, active, address } = robot
  const { busy, error, failure, test, turn, ask } = useRobot(robot)
  const told = tells.map((each) => say(GROUP_WORDS[each])).join(t('between'))
  return (
    <li>
      <div className="robots-main">
        <h3>{name}</h3>
        <span className="ui-tag">{say(ROBOT_WORDS[kind])}</span>
        <span className="soft robots-address">{address}</span>
        <p className="soft">{told || t('tellsNothing')}</p>
        {failure && (
          <p className="robots-failure" role="alert">
            {say(failure)}
          </p>
        )}
        <ProblemNote error={error} />
      </div>
      <Switch aria-label={t('activeOf', { name })} checked={active} loading={busy} onChange={(on) => void turn(on)} />
      <span className="robots-acts">
        <Button loading={busy} aria-label={t('testOf', { name })} onClick={() => void test()}>
          {t('test')}
        </Button>
        <Button type="text" aria-label={t('editOf', { name })} onClick={edit}>
          {t('edit')}
        </Button>
        <Button type="text" danger aria-label={t('removeOf', { name })} onClick={ask}>
          {t('removeIt')}
        </Button>
      </span>
    </li>
  )
}

function useRobot({ id, name }: Robot) {
  const t = useText(WORDS)
  const { modal } = App.useApp()
  const { busy, error, save } = useOfficeChange()
  const [failure, setFailure] = useState<Words>()
  const test = () =>
    save(async () => {
      setFailure(undefined)
      const trial = await post<Trial>(`/admin/robots/${id}/test`, {})
      if (trial.state === 'failed') setFailure(trial.failure ?? WORDS.testFailed)
      return trial.state === 'failed' ? undefined : t(trial.state === 'sent' ? 'tested' : 'testWaits')
    })
  const turn = (active: boolean) =>
    save(async () => {
      await put(`/admin/robots/${id}`, { active })
      return t(active ? 'on' : 'off')
    })
  const end = () =>
    save(async () => {
      await remove(`/admin/robots/${id}`)
      return t('removed')
    })
  const ask = () =>
    void modal.confirm({
      title: t('removeAsk', { name }),
      content: t('removeText'),
      okText: t('removeIt'),
      okButtonProps: { danger: true },
      cancelText: t('cancel'),
      onOk: async () => void (await end()),
    })
  return { busy, error, failure, test, turn, ask }
}
