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

    private static AccessNeeds Stated(AccessNeeds before, Options options)
    {
        var features = before.Features;
        foreach (var (given, feature) in ((bool?, AccessFeatures)[])
            [(options.StepFree, AccessFeatures.StepFree), (options.Captions, AccessFeatures.Captions), (options.Loop, AccessFeatures.HearingLoop), (options.Description, AccessFeatures.AudioDescription), (options.Relaxed, AccessFeatures.Relaxed)])
            features = given switch { true => features | feature, false => features & ~feature, null => features };
        return new(features, options.NoStrobe ?? before.AvoidsStrobe);
    }

    private static IEnumerable<CardAction> Buttons(AccessNeeds stated, Phrases say)
    {
        return
        [
            Switch(new(AccessFeatures.StepFree, false), change => new CommandCall("me needs", ("stepfree", change))),
            Switch(new(AccessFeatures.HearingLoop, false), change => new CommandCall("me needs", ("loop", change))),
            Switch(new(AccessFeatures.Captions, false), change => new CommandCall("me needs", ("captions", change))),
            Switch(new(AccessFeatures.AudioDescription, false), change => new CommandCall("me needs", ("description", change))),
            Switch(new(AccessFeatures.Relaxed, false), change => new CommandCall("me needs", ("relaxed", change))),
            Switch(new(AccessFeatures.None, true), change => new CommandCall("me needs", ("nostrobe", change))),
        ];

        Button Switch(AccessNeeds need, Func<string, CommandCall> to)
        {
            var isStated = stated.Features.HasFlag(need.Features) && (stated.AvoidsStrobe || !need.AvoidsStrobe);
            return new(AccessWords.Of(need, say)[0], to(isStated ? "no" : "yes"), Effect.Replace) { IsChosen = isStated };
        }
    }
}
