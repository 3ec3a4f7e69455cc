using FilmClubBot.Commands.Asking;
using FilmClubBot.Commands.Clubs;
using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Worker.Clubs;
using Quartz;

namespace FilmClubBot.Worker.Jobs;

/// <summary>Embeds new passages for the meaning index, where <c>Reading:Meaning</c> is on.</summary>
internal sealed class EmbedPassages(PassageEmbedding embedding, EmbeddedVersion embedded, ILibraryVersion library, ILogger<EmbedPassages> log) : IClubJob
{
    public static ClubWorkKind Work => ClubWorkKind.Reviews;

    /// <summary>How often it looks for new passages; without any, it costs a comparison of two numbers.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(10);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        var current = await library.Read(cancellationToken);
        if (embedded.Value == current)
            return;
        try
        {
            await embedding.Run(cancellationToken);
            embedded.Value = current;
        }
        catch (ConflictException conflict)
        {
            log.LogInformation(conflict, "Retrying the embedding of passages in {Interval} after a write conflict", Interval);
        }
    }
}

/// <summary>The version of the library whose passages are all embedded.</summary>
internal sealed class EmbeddedVersion
{
    /// <summary>The version; null after a start.</summary>
    public long? Value { get; set; }
}
