using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Rotas;
using FilmClubBot.Commands.Screenings;
using FilmClubBot.Domain.Members;

namespace FilmClubBot.Commands.OwnData;

/// <summary>Erases the caller: <c>/me erase</c>.</summary>
[Command("me erase", Permission.Member, CommandTopic.Mine, Confirmation = Confirmation.WithReply, IsPrivate = true)]
internal sealed class EraseMe(IOwnData data, RsvpService rsvps, RotaService rota, CommandCatalog catalog, DataPolicy policy) : ICommand<NoOptions>
{
    public async Task<Card> Run(NoOptions options, Caller caller, CancellationToken cancellationToken)
    {
        var say = caller.Say;
        var stored = await data.Of(caller.Member.Id, cancellationToken);
        // Those who wait get the places, and the next volunteers the jobs.
        await rota.WithdrawAll(caller.Member.Id, cancellationToken);
        await rsvps.WithdrawAll(caller.Member.Id, cancellationToken);
        await data.Erase(caller.Member.Id, [.. catalog.Commands.Where(command => command.Permission == Permission.Member && !command.IsReading).Select(command => command.Name)], cancellationToken);
        return new Card
        {
            Title = say["me.erase.done"],
            Body =
            [
                OwnDataWords.Counts(stored, say),
                new Paragraph(say["me.erase.rest"]),
                new Paragraph(policy.BackupsFor is { } days ? say["me.erase.backups", ("n", (int)Math.Ceiling(days.TotalDays))] : say["me.erase.nobackups"]),
                new Paragraph(say["me.erase.again"]),
            ],
            Audience = Audience.Caller,
            IsUnstored = true,
        };
    }
}
