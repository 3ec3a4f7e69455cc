using FilmClubBot.Commands.Audit;
using FilmClubBot.Commands.Clubs;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Members;
using NodaTime;

namespace FilmClubBot.Commands.Setup;

/// <summary>Sets the time zone of a club that was founded in a chat: <c>/setup zone Europe/Berlin</c>.</summary>
[Command("setup zone", Permission.Moderator, CommandTopic.Society)]
internal sealed class SetZone(IOwnClub own, IAuditLog audit, SetupCard card) : ICommand<SetZone.Options>
{
    internal sealed record Options([Suggest<KnownZones>] DateTimeZone Zone);

    public async Task<Card> Run(Options options, Caller caller, CancellationToken cancellationToken)
    {
        if (caller.Club.Id == ClubId.OfSettings)
            return Card.Refusal(caller.Say["refusal.title"], caller.Say["setup.zone.settings"]);
        await own.Change(caller.Club.Id, club => club with { Zone = options.Zone }, cancellationToken);
        audit.Record(caller.Member.Id, "setup zone", options.Zone.Id);
        return await card.Write(caller, cancellationToken);
    }
}
