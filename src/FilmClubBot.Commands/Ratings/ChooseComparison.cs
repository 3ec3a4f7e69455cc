using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Domain.Members;

namespace FilmClubBot.Commands.Ratings;

/// <summary>Whether the caller is compared with others in what all members see: <c>/taste compare shown:yes</c>.</summary>
[Command("taste compare", Permission.Member, CommandTopic.Mine, IsPrivate = true)]
internal sealed class ChooseComparison(IMembers members) : ICommand<ChooseComparison.Options>
{
    /// <param name="Shown">Whether the caller is shown.</param>
    internal sealed record Options(bool Shown);

    /// <summary>The command, for a button.</summary>
    public static CommandCall Call(bool shown) => new("taste compare", ("shown", shown ? "yes" : "no"));

    public async Task<Card> Run(Options options, Caller caller, CancellationToken cancellationToken)
    {
        var say = caller.Say;
        var hasChanged = await members.SetCompared(caller.Member.Id, options.Shown, cancellationToken);
        return new Card
        {
            Title = say[options.Shown ? "taste.compare.shown" : "taste.compare.hidden"],
            Body = options.Shown ? [new Paragraph(say["taste.compare.who"])] : [],
            Actions = [new Button(say["taste.compare.see"], new CommandCall("taste club"))],
            Audience = Audience.Caller,
            Reversal = hasChanged ? new(Call(!options.Shown), $"{Reversal.TargetsOf(caller.Member.Id)}comparison") : null,
        };
    }
}
