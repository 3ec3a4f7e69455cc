using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Screenings;
using FilmClubBot.Domain.Members;

namespace FilmClubBot.Commands.QuestionBox;

/// <summary>The questions in the box, for moderators: <c>/question box</c>.</summary>
[Command("question box", Permission.Moderator, CommandTopic.Screenings)]
internal sealed class ShowBox(IQuestionBox box) : ICommand<NoOptions>
{
    // Each question has two buttons.
    private const int Shown = 5;

    public async Task<Card> Run(NoOptions options, Caller caller, CancellationToken cancellationToken)
    {
        var say = caller.Say;
        var all = await box.List(cancellationToken);
        if (all.Count == 0)
            return Card.Nothing(say["question.box.title"], say["question.box.none"]);
        var shown = all.Take(Shown).ToList();
        return new Card
        {
            Title = say["question.box.title"],
            Body =
            [
                .. shown.Select(question => new Quotation(question.Text, [$"#{question.Id} · {ScreeningWords.Film(question.Screening, say)}"])),
                .. all.Count > Shown ? [new Paragraph(say["announcement.more", ("n", all.Count - Shown)])] : Array.Empty<Block>(),
                new Paragraph(say["question.box.how"]),
            ],
            Actions =
            [
                .. shown.SelectMany(question => new CardAction[]
                {
                    new Button(say["question.box.post", ("id", question.Id)], new CommandCall("question post", ("question", question.Id.ToString()))),
                    new Button(say["question.box.discard", ("id", question.Id)], new CommandCall("question discard", ("question", question.Id.ToString()))) { Style = ButtonStyle.Danger },
                }),
            ],
            Audience = Audience.Caller,
        };
    }
}
