using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Framework.Wording;

namespace FilmClubBot.Commands.Framework.Pipeline;

/// <summary>The question before a destructive command. The command has run, and nothing is committed: what the question shows is what will be.</summary>
internal static class Confirmations
{
    /// <summary>Asks whether to carry the command out.</summary>
    /// <param name="command">The command.</param>
    /// <param name="call">The call without a confirmation.</param>
    /// <param name="reply">The reply of the discarded run.</param>
    /// <param name="say">The caller's language.</param>
    public static Card Ask(CommandDescriptor command, CommandCall call, Card reply, Phrases say)
    {
        if (reply.Confirms is { } resolved)
            call = call.With(resolved.Option, resolved.Value);
        var isShown = command.Confirmation == Confirmation.WithReply;
        return Card.Question(say[$"{command.Key}.form.title"]) with
        {
            When = isShown ? reply.When : null,
            Body =
            [
                new Paragraph(isShown ? new Inline[] { say["confirm.reply"], " ", new Strong(reply.Title) } : [new Code(call.Text), .. reply.Confirms?.Name is { } name ? new Inline[] { " ", new Strong(name) } : []]),
                .. isShown ? reply.Body : [],
                new Paragraph(reply.Reversal?.Call is null ? say["confirm.forgood"] : say["confirm.undo", ("n", IUndoLog.Minutes)]),
            ],
            Actions =
            [
                new Button(say[$"{command.Key}.form.send"], call.With(OptionDescriptor.Confirm.Name, "yes"), Effect.Replace, ButtonStyle.Danger),
                new Button(say[$"{command.Key}.form.close"], call.With(OptionDescriptor.Confirm.Name, "no"), Effect.Replace),
            ],
        };
    }

    /// <summary>The reply to "no".</summary>
    public static Card Declined(Phrases say) => Card.Nothing(say["confirm.declined"]);
}
