#if MEANING
using System.Globalization;
using System.Runtime.InteropServices;
using FilmClubBot.Commands.Asking;
using FilmClubBot.Meaning;
using FilmClubBot.TextAnalysis;
using FilmClubBot.TextAnalysis.Vectors;
using MathNet.Numerics.LinearAlgebra;
#endif

namespace FilmClubBot.Benchmarks.Vectors;

/// <summary>Makes the vectors of English words from those that a sentence model gives whole sentences, in a build with <c>-p:Meaning=true</c>.</summary>
internal static class VectorsCommand
{
    /// <summary>The command line.</summary>
    public const string Usage = "vectors DIR FILE";

#if MEANING
    // How much less a frequent word says than a rare one (Arora, Liang and Ma, 2017)
    private const double Smoothing = 1e-3;

    /// <summary>Writes the file.</summary>
    /// <param name="directory">The folder of the labelled reviews.</param>
    /// <param name="file">What is written.</param>
    /// <returns>0; 1 where a text is missing or is not the one labelled, after the others were used.</returns>
    public static async Task<int> Run(string directory, string file)
    {
        using var themes = typeof(VectorsCommand).Assembly.GetManifestResourceStream("themes.json")!;
        var problems = new List<string>();
        var texts = await TrainingTexts.Read(directory, ThemesFile.Parse(themes), problems);
        foreach (var problem in problems)
            await Console.Error.WriteLineAsync(problem);
        await using var services = new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System).AddMeaning().BuildServiceProvider();
        var model = services.GetRequiredService<IEmbedder>();
        var targets = await Embed(model, [.. texts.Sentences.Select(sentence => sentence.Text)]);
        var mean = Mean(targets);
        Array.ForEach(targets, target => Subtract(target, mean));
        var forms = texts.Stems.SelectMany(stem => texts.FormsOf(stem).Keys).Distinct(StringComparer.Ordinal).ToList();
        var meanings = forms.Zip(await Embed(model, forms)).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal);
        var start = texts.Stems.Select(stem => Mean([.. texts.FormsOf(stem).SelectMany(form => Enumerable.Repeat(meanings[form.Key], form.Value))])).ToArray();
        Array.ForEach(start, vector => Subtract(vector, mean));
        float[] weights = [.. texts.Frequencies.Select(frequency => (float)(Smoothing / (Smoothing + frequency)))];
        var fitted = new WordRegression([.. texts.Sentences.Select(sentence => sentence.Words)], weights).Fit(start, targets);
        var axes = Axes(targets);
        await using var writer = new StreamWriter(file) { NewLine = "\n" };
        for (var i = 0; i < fitted.Length; i++)
            await writer.WriteLineAsync(Line(texts.Stems[i], weights[i] * (axes * Vector<float>.Build.Dense(fitted[i]))));
        Console.WriteLine($"{fitted.Length} stems from {texts.Sentences.Count} sentences");
        return problems.Count == 0 ? 0 : 1;
    }

    private static async Task<float[][]> Embed(IEmbedder model, IReadOnlyList<string> texts)
    {
        float[][] vectors = [.. await model.Embed(texts, CancellationToken.None)];
        foreach (var vector in vectors)
        {
            var length = MathF.Sqrt(vector.Sum(value => value * value));
            for (var i = 0; i < vector.Length; i++)
                vector[i] /= length;
        }

        return vectors;
    }

    private static float[] Mean(float[][] vectors) => [.. Enumerable.Range(0, vectors[0].Length).Select(i => vectors.Average(vector => vector[i]))];

    private static void Subtract(float[] vector, float[] mean)
    {
        for (var i = 0; i < vector.Length; i++)
            vector[i] -= mean[i];
    }

    // The directions in which sentences differ most: principal components
    private static Matrix<float> Axes(float[][] vectors)
    {
        var all = Matrix<float>.Build.DenseOfRowArrays(vectors);
        var found = all.TransposeThisAndMultiply(all).Evd(Symmetricity.Symmetric);
        // In ascending order of their share
        var last = found.EigenVectors.SubMatrix(0, all.ColumnCount, all.ColumnCount - WordVectors.Dimensions, WordVectors.Dimensions);
        return last.Transpose();
    }

    private static string Line(string stem, Vector<float> vector)
    {
        var scale = vector.AbsoluteMaximum() / sbyte.MaxValue;
        sbyte[] values = [.. vector.Select(value => (sbyte)MathF.Round(value / scale))];
        return string.Create(CultureInfo.InvariantCulture, $"{stem}\t{scale:g6}\t{Convert.ToBase64String(MemoryMarshal.AsBytes(values.AsSpan()))}");
    }
#else
    /// <summary>Says that this build has no sentence model.</summary>
    /// <returns>2.</returns>
    public static async Task<int> Run(string directory, string file)
    {
        await Console.Error.WriteLineAsync($"This program was built without the model that {file} is made from; build it with -p:Meaning=true.");
        return 2;
    }
#endif
}
