using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;
using Microsoft.ML.Tokenizers;

namespace FilmClubBot.Meaning.MiniLm;

/// <summary>
/// sentence-transformers/all-MiniLM-L6-v2: 384 dimensions, English. A text's vector is the mean of its tokens' vectors, as
/// https://huggingface.co/sentence-transformers/all-MiniLM-L6-v2 describes.
/// </summary>
internal sealed class MiniLmModel : IEmbeddingModel
{
    /// <summary>Identifies the model and how it is used.</summary>
    public const string Name = "all-MiniLM-L6-v2";

    /// <summary>The length that the model was trained with; the rest of a longer text is ignored.</summary>
    private const int MaxTokens = 256;

    private readonly BertTokenizer _tokenizer;
    private readonly InferenceSession _session;

    private MiniLmModel(BertTokenizer tokenizer, InferenceSession session) => (_tokenizer, _session) = (tokenizer, session);

    /// <summary>Loads the model.</summary>
    /// <exception cref="FileNotFoundException">The model's file is missing.</exception>
    public static MiniLmModel Load()
    {
        var model = Read();
        // The session has its own copy of the file's 91 MB, and an idle bot collects garbage rarely.
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        return model;
    }

    /// <inheritdoc/>
    public float[] Embed(string text)
    {
        var ids = _tokenizer.EncodeToIds(text, MaxTokens, out _, out _);
        int[] shape = [1, ids.Count];
        using var result = _session.Run(
        [
            Input("input_ids", ids.Select(id => (long)id)),
            Input("attention_mask", Enumerable.Repeat(1L, ids.Count)),
            Input("token_type_ids", Enumerable.Repeat(0L, ids.Count)),
        ]);
        var tokens = result[0].AsTensor<float>();
        var mean = new float[tokens.Dimensions[2]];
        for (var token = 0; token < ids.Count; token++)
        {
            for (var at = 0; at < mean.Length; at++)
                mean[at] += tokens[0, token, at] / ids.Count;
        }

        return mean;

        NamedOnnxValue Input(string name, IEnumerable<long> values) => NamedOnnxValue.CreateFromTensor(name, new DenseTensor<long>(values.ToArray(), shape));
    }

    /// <inheritdoc/>
    public void Dispose() => _session.Dispose();

    private static MiniLmModel Read()
    {
        using var file = new ModelFile();
        using var vocabulary = file.Open("vocab.txt");
        // Background work: half of the processors remain for commands. Without the arena, memory is returned after each text.
        using var options = new SessionOptions { IntraOpNumThreads = Math.Max(1, Environment.ProcessorCount / 2), EnableCpuMemArena = false };
        return new(BertTokenizer.Create(vocabulary), new InferenceSession(file.Read("model.onnx"), options));
    }
}
