using System.Globalization;
using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using NodaTime;

namespace FilmClubBot.Commands.Framework.Pipeline;

/// <summary>Records a change that can be undone, and offers that on its reply.</summary>
internal sealed class UndoRecorder(IUndoLog log, IClock clock)
{
    /// <summary>How long a change can be undone.</summary>
    public const int Minutes = 10;

    /// <summary>The moment before which a change can no longer be undone.</summary>
    public Instant Since => clock.GetCurrentInstant() - Duration.FromMinutes(Minutes);

    /// <summary>Records the change within the unit of work.</summary>
    /// <returns>The reply; with a button to undo the change where only the caller sees it.</returns>
    public async Task<Card> Record(CommandCall call, Reversal reversal, Card reply, Caller caller, CancellationToken cancellationToken)
    {
        var id = await log.Record(caller.Member.Id, call, reversal, Since, cancellationToken);
        if (reply.Audience != Audience.Caller)
            return reply;
        var undo = new Button(caller.Say["undo.button"], new CommandCall("undo", ("change", id.ToString(CultureInfo.InvariantCulture))), Effect.Replace);
        return reply with { Actions = [.. reply.Actions, undo] };
    }
}
