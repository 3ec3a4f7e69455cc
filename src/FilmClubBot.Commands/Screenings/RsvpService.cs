using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Ratings;
using FilmClubBot.Domain.Screenings;

namespace FilmClubBot.Commands.Screenings;

/// <summary>Stores members' replies to the invitations of screenings, within the current unit of work.</summary>
internal sealed class RsvpService(IScreenings screenings, IRsvps rsvps, ScreeningAnnouncer announcer)
{
    /// <summary>Stores a member's reply, if the screening accepts it now, and notifies members who thereby move up from the queue. What the member expects is stored only before the start.</summary>
    /// <param name="id">The screening.</param>
    /// <param name="member">The member.</param>
    /// <param name="answer">The reply.</param>
    /// <param name="brought">How many guests the member brings; null to leave the number unchanged.</param>
    /// <param name="expected">The stars that the member expects; null for none.</param>
    /// <param name="cancellationToken">Stops the write.</param>
    /// <returns>
    /// The screening, null when there is none; its guests after the reply, null when it was not accepted; and whether guests of the member
    /// were not accepted: further ones, because the member has a place and there is none for them, or, with the reply, more than the screening has places.
    /// </returns>
    public async Task<(Screening? Screening, GuestList? Guests, bool IsFull)> Answer(ScreeningId id, Member member, RsvpAnswer answer, int? brought, Stars? expected, CancellationToken cancellationToken)
    {
        GuestList? guests = null;
        var isFull = false;
        // The screening is locked, so that no other reply and no change of capacity comes between the two reads.
        var screening = await screenings.Lock(
            id,
            async screening =>
            {
                if (!screening.Takes(answer))
                    return;
                var before = new GuestList(await rsvps.Of(id, cancellationToken), screening.Capacity);
                // Nobody loses a place because somebody else brings a guest, and nobody their own.
                var own = before.Going.FirstOrDefault(given => given.Member.Id == member.Id);
                var waiting = before.Waiting.FirstOrDefault(given => given.Member.Id == member.Id);
                isFull = answer == RsvpAnswer.Going && (own is null ? 1 + (brought ?? waiting?.Guests ?? 0) > screening.Capacity : brought - own.Guests > before.Free);
                if (isFull && own is null)
                    return;
                await rsvps.Save(id, member.Id, answer, cancellationToken);
                if (answer == RsvpAnswer.Going && brought is { } number && !isFull)
                    await rsvps.Bring(id, member.Id, number, cancellationToken);
                if (waiting is not null && before.TooLarge.Contains(waiting))
                    await rsvps.Requeue(id, [member.Id], cancellationToken);
                if (expected is { } stars && screening.IsAhead)
                    await rsvps.Expect(id, member.Id, stars, cancellationToken);
                guests = new(await rsvps.Of(id, cancellationToken), screening.Capacity);
                await announcer.AnnouncePromoted(screening, before, guests, cancellationToken);
            },
            cancellationToken);
        return (screening, guests, isFull);
    }

    /// <summary>Withdraws all replies of a member to screenings that are still to come, and notifies members who thereby move up from the queue.</summary>
    public async Task WithdrawAll(MemberId member, CancellationToken cancellationToken)
    {
        foreach (var id in (await rsvps.AnswersOf(member, cancellationToken)).Keys.OrderBy(id => id.Value))
        {
            await screenings.Lock(
                id,
                async screening =>
                {
                    if (!screening.IsAhead)
                        return;
                    var before = new GuestList(await rsvps.Of(id, cancellationToken), screening.Capacity);
                    await rsvps.Withdraw(id, member, cancellationToken);
                    await announcer.AnnouncePromoted(screening, before, new(await rsvps.Of(id, cancellationToken), screening.Capacity), cancellationToken);
                },
                cancellationToken);
        }
    }
}
