using FilmClubBot.Worker.Settings;
#if MEANING
using FilmClubBot.Commands.Asking;
using FilmClubBot.Commands.Clubs;
using FilmClubBot.Meaning;
#endif

namespace FilmClubBot.Worker.Reviews;

/// <summary>Registers the optional meaning index.</summary>
internal static class MeaningExtensions
{
    /// <summary>Adds the model and the embedding of passages where <c>Reading:Meaning</c> is on; without the model, the check of the settings stops the program.</summary>
    public static void AddMeaningIndex(this WebApplicationBuilder builder)
    {
        if (!builder.Configuration.IsMeaningOn())
            return;
#if MEANING
        builder.Services.AddMeaning().AddSingleton<PassageEmbedding>().ShareAmongClubs<IEmbedder>();
#endif
    }
}
