using FilmClubBot.Commands.Asking;
using FilmClubBot.Meaning.MiniLm;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FilmClubBot.Meaning;

/// <summary>Registers the model that compares texts by meaning.</summary>
public static class MeaningServiceCollectionExtensions
{
    /// <summary>Adds the <see cref="IEmbedder"/>. The caller registers the <see cref="TimeProvider"/> and logging.</summary>
    public static IServiceCollection AddMeaning(this IServiceCollection services) => services
        .AddSingleton<IEmbedder>(provider => new IdleModel(MiniLmModel.Name, MiniLmModel.Load, provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<IdleModel>>()));
}
