using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Commands.Screenings;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Screenings;

namespace FilmClubBot.Commands.OwnData;

/// <summary>What the caller needs to come to screenings: <c>/me needs captions:yes</c>; nobody else sees it.</summary>
[Command("me needs", Permission.Member, CommandTopic.Mine, IsPrivate = true)]
internal sealed class StateNeeds(IAccessNeeds needs) : ICommand<StateNeeds.Options>
{
    /// <param name="StepFree">Access without steps.</param>
    /// <param name="Captions">Captions.</param>
    /// <param name="Loop">A hearing loop.</param>
    /// <param name="Description">Audio description.</param>
    /// <param name="Relaxed">A relaxed screening.</param>
    /// <param name="NoStrobe">No strobe light.</param>
    internal sealed record Options(bool? StepFree = null, bool? Captions = null, bool? Loop = null, bool? Description = null, bool? Relaxed = null, bool? NoStrobe = null);

    // What can be needed, the option that states it, and the call that states it alone.
    private static readonly IReadOnlyList<(AccessNeeds Need, Func<Options, bool?> Option, Func<string, CommandCall> Call)> _needs =
    [
        (new(AccessFeatures.StepFree, false), options => options.StepFree, answer => new CommandCall("me needs", ("stepfree", answer))),
        (new(AccessFeatures.HearingLoop, false), options => options.Loop, answer => new CommandCall("me needs", ("loop", answer))),
        (new(AccessFeatures.Captions, false), options => options.Captions, answer => new CommandCall("me needs", ("captions", answer))),
        (new(AccessFeatures.AudioDescription, false), options => options.Description, answer => new CommandCall("me needs", ("description", answer))),
        (new(AccessFeatures.Relaxed, false), options => options.Relaxed, answer => new CommandCall("me needs", ("relaxed", answer))),
        (new(AccessFeatures.None, true), options => options.NoStrobe, answer => new CommandCall("me needs", ("nostrobe", answer))),
    ];

    public async Task<Card> Run(Options options, Caller caller, CancellationToken cancellationToken)
    {
        var say = caller.Say;
        var stated = (await needs.Change(caller.Member.Id, before => Stated(before, options), cancellationToken))!;
        var words = AccessWords.Of(stated, say);
        return new Card
        {
            Title = words.Count > 0 ? say["me.needs.stated", ("needs", string.Join(", ", words))] : say["me.needs.none"],
            Body = [new Paragraph(say["me.needs.how", ("need", UnmetNeeds.FewestWithNeed), ("coming", UnmetNeeds.FewestComing)])],
            Actions = [.. Buttons(stated, say)],
            Audience = Audience.Caller,
            // The browser chat stores cards and what was typed.
            WithoutSecrets = new Card { Title = say["me.needs.hidden"], Audience = Audience.Caller },
            TypedWithoutSecrets = new CommandCall("me needs").Text,
        };
    }

    private static AccessNeeds Stated(AccessNeeds before, Options options) => _needs.Aggregate(
        before,
        (stated, one) => one.Option(options) switch { true => stated.Joined(one.Need), false => stated.Without(one.Need), null => stated });

    private static IEnumerable<CardAction> Buttons(AccessNeeds stated, Phrases say) => _needs.Select(one =>
    {
        var isStated = stated.Joined(one.Need) == stated;
        return new Button(AccessWords.Of(one.Need, say)[0], one.Call(isStated ? "no" : "yes"), Effect.Replace) { IsChosen = isStated };
    });
}
