using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Ratings;
using FilmClubBot.Domain.Screenings;

namespace FilmClubBot.Commands.Screenings;

/// <summary>Stores members' replies to the invitations of screenings, within the current unit of work.</summary>
internal sealed class RsvpService(IScreenings screenings, IRsvps rsvps, ScreeningAnnouncer announcer)
{
    /// <summary>Stores a member's reply, if the screening accepts it now, and notifies members who thereby move up from the queue. What the member expects is stored only before the start.</summary>
    /// <returns>The screening, null when there is none; and its guests after the reply, null when it was not accepted.</returns>
    public async Task<(Screening? Screening, GuestList? Guests)> Answer(ScreeningId id, Member member, RsvpAnswer answer, Stars? expected, CancellationToken cancellationToken)
    {
        GuestList? guests = null;
        // The screening is locked, so that no other reply and no change of capacity comes between the two reads.
        var screening = await screenings.Lock(
            id,
            async screening =>
            {
                if (!screening.Takes(answer))
                    return;
                var before = new GuestList(await rsvps.Of(id, cancellationToken), screening.Capacity);
                await rsvps.Save(id, member.Id, answer, cancellationToken);
                if (expected is { } stars && screening.IsAhead)
                    await rsvps.Expect(id, member.Id, stars, cancellationToken);
                guests = new(await rsvps.Of(id, cancellationToken), screening.Capacity);
                await announcer.AnnouncePromoted(screening, before, guests, cancellationToken);
            },
            cancellationToken);
        return (screening, guests);
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
