// Thrown where a person was asked and has decided not to: nothing was done, and there is nothing to tell.

export class GivenUp extends Error {
  constructor() {
    super('')
    this.name = 'GivenUp'
  }
}
