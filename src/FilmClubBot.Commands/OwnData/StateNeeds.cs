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
        foreach (var (option, needs) in ((string, AccessNeeds)[])
            [("stepfree", new(AccessFeatures.StepFree, false)), ("loop", new(AccessFeatures.HearingLoop, false)), ("captions", new(AccessFeatures.Captions, false)), ("description", new(AccessFeatures.AudioDescription, false)), ("relaxed", new(AccessFeatures.Relaxed, false)), ("nostrobe", new(AccessFeatures.None, true))])
        {
            var isStated = stated.Features.HasFlag(needs.Features) && (stated.AvoidsStrobe || !needs.AvoidsStrobe);
            yield return new Button(AccessWords.Of(needs, say)[0], new CommandCall("me needs", (option, isStated ? "no" : "yes")), Effect.Replace) { IsChosen = isStated };
        }
    }
}
