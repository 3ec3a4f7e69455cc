using System.Globalization;
using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Commands.Screenings;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Screenings;
using NodaTime;

namespace FilmClubBot.Commands.Watching;

/// <summary>Attaches a remark to the current moment of the film: <c>/react that staircase!</c>. Nobody else sees it before the film is over.</summary>
[Command("react", Permission.Member, CommandTopic.Screenings)]
internal sealed class ReactToFilm(WatchedScreenings watched, IReactions reactions, IClock clock) : ICommand<ReactToFilm.Options>
{
    internal sealed record Options(
        [Text(Reaction.MaxLength)] string Remark, RunningTime? At = null, [Suggest<KnownScreenings>] ScreeningId? Screening = null, [FromButton] int? Withdrawn = null);

    public async Task<Card> Run(Options options, Caller caller, CancellationToken cancellationToken)
    {
        var say = caller.Say;
        if (options.Withdrawn is { } withdrawn)
            return await Withdraw(new(withdrawn), caller, cancellationToken);
        var now = clock.GetCurrentInstant();
        if (await watched.Find(options.Screening, now, isLate: true, cancellationToken) is not { } screening)
            return Card.Refusal(say["watch.none"]);
        if (screening.RunningTime(now) is not { } shown || now >= screening.End + Reaction.Grace)
            return Card.Refusal(say["watch.notrunning"]);
        if (options.At is { } corrected && corrected.Value > screening.Length)
            return Card.Refusal(say["refusal.title"], say["react.beyond", ("at", corrected), ("length", new RunningTime(screening.Length))]);

        var at = new RunningTime(options.At?.Value ?? shown);
        var remark = string.Join(' ', options.Remark.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (await reactions.Add(screening.Id, caller.Member.Id, at.Value, remark, cancellationToken) is not { } reaction)
            return Card.Refusal(say["refusal.title"], say["react.toomany", ("most", Reaction.MaxOfMember)]);
        return new Card
        {
            Title = say["react.noted", ("at", at)],
            Body = [new Paragraph(remark), new Paragraph(say["react.later"])],
            Actions = [Withdrawal(reaction, remark, say)],
            Audience = Audience.Caller,
        };
    }

    private static Button Withdrawal(ReactionId reaction, string remark, Phrases say) => new(
        say["react.withdraw"],
        new CommandCall("react", ("remark", remark), ("withdrawn", reaction.Value.ToString(CultureInfo.InvariantCulture))),
        Effect.Replace);

    private async Task<Card> Withdraw(ReactionId reaction, Caller caller, CancellationToken cancellationToken) =>
        await reactions.Remove(reaction, caller.Member.Id, cancellationToken)
            ? Card.Nothing(caller.Say["react.withdrawn"]) with { Audience = Audience.Caller }
            : Card.Refusal(caller.Say["react.gone"]);
}
